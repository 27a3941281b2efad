package ibid.launch;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// The types that XMP metadata are made of: writing a report as PDF, their library reads the constants of each to learn
/// which properties it has, and makes values by their constructors.
@RegisterForReflection(
        methods = false,
        classNames = {
            "org.apache.xmpbox.schema.AdobePDFSchema",
            "org.apache.xmpbox.schema.DublinCoreSchema",
            "org.apache.xmpbox.schema.ExifSchema",
            "org.apache.xmpbox.schema.PDFAExtensionSchema",
            "org.apache.xmpbox.schema.PDFAIdentificationSchema",
            "org.apache.xmpbox.schema.PhotoshopSchema",
            "org.apache.xmpbox.schema.TiffSchema",
            "org.apache.xmpbox.schema.XMPBasicJobTicketSchema",
            "org.apache.xmpbox.schema.XMPBasicSchema",
            "org.apache.xmpbox.schema.XMPMediaManagementSchema",
            "org.apache.xmpbox.schema.XMPRightsManagementSchema",
            "org.apache.xmpbox.schema.XMPSchema",
            "org.apache.xmpbox.schema.XMPageTextSchema",
            "org.apache.xmpbox.type.AgentNameType",
            "org.apache.xmpbox.type.BooleanType",
            "org.apache.xmpbox.type.CFAPatternType",
            "org.apache.xmpbox.type.ChoiceType",
            "org.apache.xmpbox.type.DateType",
            "org.apache.xmpbox.type.DefinedStructuredType",
            "org.apache.xmpbox.type.DeviceSettingsType",
            "org.apache.xmpbox.type.DimensionsType",
            "org.apache.xmpbox.type.FlashType",
            "org.apache.xmpbox.type.GPSCoordinateType",
            "org.apache.xmpbox.type.GUIDType",
            "org.apache.xmpbox.type.IntegerType",
            "org.apache.xmpbox.type.JobType",
            "org.apache.xmpbox.type.LayerType",
            "org.apache.xmpbox.type.LocaleType",
            "org.apache.xmpbox.type.MIMEType",
            "org.apache.xmpbox.type.OECFType",
            "org.apache.xmpbox.type.PDFAFieldType",
            "org.apache.xmpbox.type.PDFAPropertyType",
            "org.apache.xmpbox.type.PDFASchemaType",
            "org.apache.xmpbox.type.PDFATypeType",
            "org.apache.xmpbox.type.PartType",
            "org.apache.xmpbox.type.ProperNameType",
            "org.apache.xmpbox.type.RationalType",
            "org.apache.xmpbox.type.RealType",
            "org.apache.xmpbox.type.RenditionClassType",
            "org.apache.xmpbox.type.ResourceEventType",
            "org.apache.xmpbox.type.ResourceRefType",
            "org.apache.xmpbox.type.TextType",
            "org.apache.xmpbox.type.ThumbnailType",
            "org.apache.xmpbox.type.URIType",
            "org.apache.xmpbox.type.URLType",
            "org.apache.xmpbox.type.VersionType",
            "org.apache.xmpbox.type.XPathType",
        })
final class NativeMetadata {
    private NativeMetadata() {}
}
