/// Tells the files that belong to a release by what they are called.
enum AttachmentName {
    private static let openings = ["附件", "附表", "附图", "附圖", "annex ", "attachment ", "appendix "].map { Array($0.utf8) }
    private static let endings = [
        ".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".ppt", ".pptx", ".odt",
        ".ods",
    ].map { Array($0.utf8) }
    private static let longest = 300

    /// 附件1：申报表, 2.申报表.docx, Annex A: a link's text that names what belongs to the release.
    ///
    /// - Complexity: O(bytes).
    static func matches(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let bytes = text.lowercasedBytes
        if endings.contains(where: { bytes.ends(with: $0) }) { return true }
        guard let opening = openings.first(where: { bytes.starts(with: $0) }) else { return false }
        return bytes.count > opening.count + 2
    }

    /// 下载, click here: a link's text that says what to do and not what it is.
    static func isGeneric(_ label: String) -> Bool { generic.contains(FoldedText(label, trimming: true).compact) }

    private static let generic: Set<String> = [
        "下载", "点击下载", "附件下载", "下载附件", "点击查看", "查看", "查看附件", "附件", "全文下载", "下載", "download", "downloadpdf",
        "downloadfile", "here", "clickhere", "pdf", "view", "open", "attachment",
    ]

    /// Whether an address, as the markup has it, is a document's: its path ends as one, or its last value does.
    ///
    /// - Complexity: O(bytes).
    static func isDocument(address: UnsafeBufferPointer<UInt8>) -> Bool {
        var bytes = address[...]
        while let last = bytes.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last <= 0x20 {
            bytes.removeLast()
        }
        if hasEnding(bytes) { return true }
        guard let end = bytes.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            return false
        }
        return hasEnding(bytes[..<end])
    }

    private static func hasEnding(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        endings.contains { ending in
            bytes.count > ending.count
                && zip(bytes.suffix(ending.count), ending).allSatisfy {
                    ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1
                }
        }
    }
}
