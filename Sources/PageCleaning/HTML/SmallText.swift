import CGumbo
import Glibc

/// The text of a small element: a note's mark, a character's reading.
struct SmallText {
    private(set) var text = ""
    /// Where it stands in the page.
    private(set) var start: UnsafePointer<CChar>?
    private(set) var end: UnsafePointer<CChar>?
    private var holdsLink = false

    /// Reads at most a hundred nodes.
    init(of node: UnsafeMutablePointer<GumboNode>) {
        var waiting = [node]
        var count = 0
        while let next = waiting.popLast(), count < 100 {
            count += 1
            switch next.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA:
                let node = next.pointee.v.text
                guard let decoded = node.text, let original = node.original_text.data else { continue }
                text += String(cString: decoded)
                if start == nil { start = original }
                end = original + Int(node.original_text.length)
            case GUMBO_NODE_ELEMENT:
                let element = next.pointee.v.element
                if element.tag == GUMBO_TAG_A { holdsLink = true }
                for child in (0..<Int(element.children.length)).reversed() {
                    guard let pointer = element.children.data[child] else { continue }
                    waiting.append(pointer.assumingMemoryBound(to: GumboNode.self))
                }
            default: break
            }
        }
        text = MetadataLine.trimmingSpace(text)
    }

    /// Whether a link is nothing but the mark by which a heading links to itself (`<a class="headerlink" href="#use">¶</a>`).
    static func isPlaceMark(_ link: GumboElement) -> Bool {
        guard link.children.length == 1, let pointer = link.children.data[0] else { return false }
        let child = pointer.assumingMemoryBound(to: GumboNode.self).pointee
        guard child.type == GUMBO_NODE_TEXT, let text = child.v.text.text else { return false }
        return strcmp(text, "¶") == 0 || strcmp(text, "\u{F0C1}") == 0
    }

    /// - Parameter bytes: The text before it: a digit after a Latin letter or a digit is an exponent.
    func isNoteMark(after bytes: [UInt8], inLink: Bool) -> Bool {
        var inner = text[...]
        var isBracketed = false
        for (open, close) in [("[", "]"), ("(", ")"), ("［", "］"), ("（", "）"), ("〔", "〕"), ("【", "】")]
        where inner.hasPrefix(open) && inner.hasSuffix(close) && inner.count > 2 {
            inner = inner.dropFirst().dropLast()
            isBracketed = true
        }
        let scalars = inner.unicodeScalars
        guard (1...7).contains(scalars.count) else { return false }
        if scalars.allSatisfy({ "*†‡§¶＊※".unicodeScalars.contains($0) || ($0.value >= 0x2460 && $0.value <= 0x24FF) }) {
            return true
        }
        let isNumber = scalars.allSatisfy {
            ("0"..."9").contains($0) || $0 == "," || $0 == "-" || $0 == "–" || $0 == " "
        }
        if isBracketed || inLink || holdsLink { return isNumber || (scalars.count == 1 && scalars.first!.isASCII) }
        // After a Han character, a bracket or a full stop no exponent is meant.
        guard isNumber, scalars.first != "-", scalars.first != "–", let last = bytes.last else { return false }
        return last >= 0x80 || last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: "\"")
    }
}
