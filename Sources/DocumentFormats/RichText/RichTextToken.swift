/// What a file in Rich Text Format is made of.
enum RichTextToken: Equatable {
    case groupStart
    case groupEnd
    /// A control word, with its number where it has one.
    case control(String, Int?)
    /// A control that is one mark: `~`, `*`, `-`.
    case symbol(UInt8)
    /// Bytes of text, in whatever character set is current: one that stood as `\'e9`, or several as they stood.
    case bytes(ArraySlice<UInt8>)
}
