extension TMXRepair {
    /// Text in a variant without segment becomes its segment, with the codes in it.
    func addSegment(to variant: inout XMLElement) {
        guard !variant.elements.contains(where: { $0.name == "seg" }) else { return }
        var segment = XMLElement(name: "seg", attributes: [], line: variant.line)
        var others: [XMLElement.Node] = []
        for node in variant.children {
            switch node {
            case .element(let child) where ["note", "prop"].contains(child.name): others.append(node)
            default: segment.children.append(node)
            }
        }
        guard !segment.text.trimmingSpaces.isEmpty else { return }
        if case .text(let text)? = segment.children.first {
            segment.children[0] = .text(String(text.drop { $0.isWhitespace }))
        }
        if case .text(let text)? = segment.children.last {
            segment.children[segment.children.count - 1] = .text(
                String(text.reversed().drop { $0.isWhitespace }.reversed()))
        }
        variant.children = others + [.element(segment)]
        changed(variant.line, .textWithoutSegment, "put the variant's text into a <seg>")
    }
}
