/// A small part of a document as a tree: a header, or one unit.
struct XMLElement {
    enum Node {
        case text(String)
        case element(XMLElement)
    }

    var name: String
    var attributes: [(name: String, value: String)]
    var children: [Node] = []
    var line: Int

    /// How deep elements may lie within each other; whoever walks a tree may do it by recursion.
    static let deepest = 100

    /// Reads up to the end of the present start event. Of elements that lie deeper than `deepest` the text alone is kept.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    /// - Parameter tooDeep: told the name and line of the outermost of those.
    static func read(
        _ events: XMLEventReader, tooDeep: (_ name: String, _ line: Int) -> Void = { _, _ in }
    ) throws -> XMLElement {
        // Those that are open, outermost first; no recursion, since a file says how deep it goes.
        var open = [XMLElement(name: events.nameText, attributes: events.attributes, line: events.line)]
        var deeper = 0
        var size = 0
        while let event = try events.next() {
            switch event.kind {
            case .text:
                let text = events.text
                size += text.utf8.count
                guard size <= CorpusLimits.line else {
                    throw CorpusFormatError.tooLong(events.path, line: events.line, most: CorpusLimits.line)
                }
                open[open.count - 1].children.append(.text(text))
            case .start:
                if deeper == 0, open.count <= deepest {
                    open.append(XMLElement(name: events.nameText, attributes: events.attributes, line: events.line))
                } else {
                    if deeper == 0 { tooDeep(events.nameText, events.line) }
                    deeper += 1
                }
            case .end:
                if deeper > 0 {
                    deeper -= 1
                } else {
                    let element = open.removeLast()
                    if open.isEmpty { return element }
                    open[open.count - 1].children.append(.element(element))
                }
            case .doctype: break
            }
        }
        // The document's end closes all that is open; the reader has refused such documents before.
        while open.count > 1 {
            let element = open.removeLast()
            open[open.count - 1].children.append(.element(element))
        }
        return open[0]
    }

    subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            let index = attributes.firstIndex { $0.name == attribute }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append((attribute, value))
            case (nil, nil): break
            }
        }
    }

    var elements: [XMLElement] {
        children.compactMap { node in
            guard case .element(let element) = node else { return nil }
            return element
        }
    }

    /// All text within, that of inner elements included.
    var text: String {
        children.reduce(into: "") { text, node in
            switch node {
            case .text(let part): text += part
            case .element(let element): text += element.text
            }
        }
    }

    /// Appends the element as XML, on one line.
    func append(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: "<\(name)".utf8)
        for (name, value) in attributes {
            buffer.append(contentsOf: " \(name)=\"".utf8)
            XMLEscaping.append(value, to: &buffer, in: .attribute)
            buffer.append(UInt8(ascii: "\""))
        }
        if children.isEmpty {
            buffer.append(contentsOf: "/>".utf8)
            return
        }
        buffer.append(UInt8(ascii: ">"))
        for node in children {
            switch node {
            case .text(let text): XMLEscaping.append(text, to: &buffer)
            case .element(let element): element.append(to: &buffer)
            }
        }
        buffer.append(contentsOf: "</\(name)>".utf8)
    }
}
