import CGumbo

extension PageReader {
    /// The start tag of an element, without the attributes that say nothing; empty where the markup only implies one.
    func tag(of element: Int) -> ArraySlice<UInt8> { markup.bytes[elements[element].tag] }
}

extension GumboStringPiece {
    /// Where it stands in the parser's input.
    func range(from base: UnsafePointer<CChar>) -> Range<Int> {
        guard let data else { return 0..<0 }
        let start = base.distance(to: data)
        return start..<start + length
    }
}
