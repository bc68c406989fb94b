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

    /// Deeper elements are read as if they were not there, so that no file overflows the stack.
    private static let deepest = 100

    /// Reads up to the end of the present start event.
    static func read(_ events: XMLEventReader, depth: Int = 0) throws -> XMLElement {
        var element = XMLElement(name: events.nameText, attributes: events.attributes, line: events.line)
        while let event = try events.next() {
            switch event.kind {
            case .text: element.children.append(.text(events.text))
            case .start:
                let child = try read(events, depth: depth + 1)
                if depth < deepest { element.children.append(.element(child)) }
            case .end: return element
            case .doctype: break
            }
        }
        return element
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
