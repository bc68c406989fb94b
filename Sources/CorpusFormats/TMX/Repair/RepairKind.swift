/// The kinds of fault that `TMXRepair` mends.
package enum RepairKind: Sendable, CaseIterable {
    /// Another version than 1.4, or none.
    case version
    /// More than one header.
    case secondHeader
    /// No header before the first unit.
    case missingHeader
    /// An attribute that every header must have.
    case missingHeaderAttribute
    /// A header's segmentation that TMX does not know.
    case headerSegmentation
    /// A source language of `*all*`.
    case allLanguages
    /// The rest of a file that is not well-formed XML.
    case malformedRest
    /// A byte order mark before UTF-8.
    case byteOrderMark
    /// A character that XML does not allow.
    case forbiddenCharacter
    /// A reference to a character that XML does not allow.
    case forbiddenReference
    /// Bytes that are not of the file's encoding.
    case invalidBytes
    /// An ampersand that begins no reference.
    case bareAmpersand
    /// A variant that does not name its language.
    case variantWithoutLanguage
    /// A variant without segment.
    case variantWithoutSegment
    /// A variant with nothing but white space.
    case emptyVariant
    /// A unit of which nothing can be kept.
    case emptyUnit
    /// An identifier that another unit has.
    case repeatedIdentifier
    /// `lang` in place of `xml:lang`.
    case oldLanguageAttribute
    /// A language code in another form than BCP 47's.
    case languageCode
    /// An attribute that its element does not have.
    case unknownAttribute
    /// A value that its attribute does not have.
    case unknownValue
    /// A date in another form, or none.
    case date
    /// A property without type.
    case unnamedProperty
    /// An isolated code that does not say where it stands.
    case isolatedCodePosition
    /// An element among text where it may not stand.
    case elementInText
    /// Text among elements where none may stand.
    case textAmongElements
    /// An element among elements where it may not stand.
    case misplacedElement
    /// An element that may stand once and stands again.
    case secondElement
    /// A `map` or `ude` without what it needs.
    case incompleteElement
    /// Notes and properties after what they must precede.
    case order
    /// Two pairs of codes with one number.
    case repeatedCodeNumber
    /// A code that opens and is not closed, or the reverse.
    case unpairedCode
}
