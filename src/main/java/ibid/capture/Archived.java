package ibid.capture;

import ibid.warc.WarcReceipt;

/// Where a capture's archive file is, and what was written there.
///
/// @param address of the file in the store
record Archived(String address, WarcReceipt receipt) {}
