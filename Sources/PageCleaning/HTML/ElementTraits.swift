import CGumbo
import Glibc

/// What an element's tag and attributes say of it.
struct ElementTraits {
    var kind: PageElement.Kind
    var names: ElementNames = []
    /// 1 to 6 for headings; 0 for what is none.
    var level = 0
    var isHidden = false
    /// As in `PageElement.style`.
    var style: UInt32 = 0
    /// A link's address as the markup has it, quotation marks included; it points into the parser's input.
    var address: (start: UnsafePointer<CChar>, length: Int)?

    /// Whether a link leads to a document, by its address.
    var isDocument: Bool {
        guard let address else { return false }
        return UnsafeBufferPointer(start: address.start, count: address.length).withMemoryRebound(to: UInt8.self) {
            AttachmentName.isDocument(address: $0)
        }
    }

    init(of element: GumboElement) {
        kind = PageElement.Kind(tag: element.tag)
        if kind == .heading, element.tag.rawValue >= GUMBO_TAG_H1.rawValue {
            level = Int(element.tag.rawValue - GUMBO_TAG_H1.rawValue) + 1
        }
        var hasHiddenAttribute = false
        var isStreamed = false
        var isPanel = false
        for index in 0..<Int(element.attributes.length) {
            guard let pointer = element.attributes.data[index] else { continue }
            let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
            guard let name = attribute.name, let value = attribute.value else { continue }
            switch name.pointee {
            case 0x69 where strcmp(name, "id") == 0 && Self.isStreamed(value): isStreamed = true
            case 0x63 where strcmp(name, "class") == 0, 0x69 where strcmp(name, "id") == 0,
                0x69 where strcmp(name, "itemprop") == 0, 0x72 where strcmp(name, "role") == 0:
                names.formUnion(ElementNames(attribute: Self.buffer(value)))
                if name.pointee == 0x63 { style = Self.style(Self.buffer(value)) }
                if name.pointee == 0x72, Self.isPanel(value) { isPanel = true }
            case 0x68 where element.tag == GUMBO_TAG_A && strcmp(name, "href") == 0:
                if let data = attribute.original_value.data {
                    address = (data, Int(attribute.original_value.length))
                }
            case 0x73 where strcmp(name, "style") == 0: if Self.hides(value) { isHidden = true }
            case 0x68 where strcmp(name, "hidden") == 0: hasHiddenAttribute = true
            default: break
            }
        }
        if names.contains(.hidden) || (hasHiddenAttribute && !isStreamed) { isHidden = true }
        if isPanel || names.contains(.panel) { isHidden = false }
    }

    /// FNV-1a of the first word of a class, without its digits (`section-3` is built as `section-4` is).
    private static func style(_ names: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var style: UInt32 = 2_166_136_261
        var isEmpty = true
        for byte in names.drop(while: { $0 <= 0x20 }) {
            if byte <= 0x20 { break }
            if (0x30...0x39).contains(byte) { continue }
            style = (style ^ UInt32(byte)) &* 16_777_619
            isEmpty = false
        }
        return isEmpty ? 0 : style
    }

    /// A panel that a tab or a heading opens: it is closed, not left out.
    private static func isPanel(_ role: UnsafePointer<CChar>) -> Bool {
        strcmp(role, "tabpanel") == 0 || strcmp(role, "region") == 0
    }

    /// `S:1f`: what a server that streams (React) sends hidden and shows as soon as it has arrived.
    private static func isStreamed(_ id: UnsafePointer<CChar>) -> Bool {
        let name = buffer(id)
        return name.count >= 3 && name[0] == UInt8(ascii: "S") && name[1] == UInt8(ascii: ":")
            && name.dropFirst(2).allSatisfy { isxdigit(Int32($0)) != 0 }
    }

    private static func buffer(_ value: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(start: value, count: strlen(value)).assumingMemoryBound(to: UInt8.self)
    }

    /// `display: none` or `visibility: hidden` in a style attribute.
    private static func hides(_ style: UnsafePointer<CChar>) -> Bool {
        var compact: [UInt8] = []
        for byte in buffer(style).prefix(500) where byte > 0x20 {
            compact.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        return compact.holds(displayNone) || compact.holds(visibilityHidden)
    }

    private static let displayNone = Array("display:none".utf8)
    private static let visibilityHidden = Array("visibility:hidden".utf8)
}
