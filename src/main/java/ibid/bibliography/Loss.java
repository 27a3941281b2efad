package ibid.bibliography;

/// Something of an entry that a format cannot carry, or that its readers will not find.
///
/// @param field as CSL-JSON calls it
public record Loss(String entry, String field, String value, String why) {}
