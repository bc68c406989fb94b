import BitextModel
import DocumentFormats

/// Takes what stands around the text of an official document of a Chinese authority into the metadata (GB/T 9704-2012): the
/// issuing body's mark, copy number, secrecy and urgency, the document number and the signer above it, who gets copies and
/// when it was printed below it.
///
/// A document is one where one of its first blocks is a document number and nothing else, but perhaps the signer.
enum RedHead {
    /// How many blocks stand above the document number, and how many below the text.
    private static let head = 8
    private static let foot = 10

    /// - Complexity: O(blocks).
    static func marked(_ document: StructuredDocument) -> StructuredDocument {
        var marked = document
        let kept = document.blocks.indices.filter { document.blocks[$0].omission == nil }
        guard let place = kept.prefix(head).firstIndex(where: { numberLine(document.blocks[$0].text) != nil }),
            let (number, signer) = numberLine(document.blocks[kept[place]].text)
        else { return document }
        marked.metadata.documentNumber = number
        marked.metadata.author = signer ?? marked.metadata.author
        leaveOut(kept[place], in: &marked)
        for index in kept[..<place] { markAbove(index, in: &marked) }
        if kept.indices.contains(place + 1), let signer = signerLine(document.blocks[kept[place + 1]].text) {
            marked.metadata.author = signer
            leaveOut(kept[place + 1], in: &marked)
        }
        markTitle(in: &marked, after: kept[place])
        markFoot(kept.suffix(foot).filter { $0 > kept[place] }, in: &marked)
        return marked
    }

    private static func leaveOut(_ index: Int, in document: inout StructuredDocument) {
        document.blocks[index].omission = .official
    }

    /// The copy number, secrecy, urgency, and whose document it is.
    private static func markAbove(_ index: Int, in document: inout StructuredDocument) {
        let text = bare(document.blocks[index].text)
        if !text.isEmpty, text.count <= 8, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
            leaveOut(index, in: &document)
        } else if ["绝密", "机密", "秘密", "特急", "加急", "特提", "平急", "内部"].contains(where: text.hasPrefix), text.count <= 12 {
            leaveOut(index, in: &document)
        } else if let signer = signerLine(document.blocks[index].text) {
            document.metadata.author = signer
            leaveOut(index, in: &document)
        } else if text.count <= 40, isHan(text), let body = issuer(of: text) {
            document.metadata.source = body
            leaveOut(index, in: &document)
        }
    }

    /// The body that a mark names: `南麓市人民政府文件`, `国务院办公厅`.
    private static func issuer(of mark: String) -> String? {
        if mark.hasSuffix("文件") || mark.hasSuffix("公报") { return String(mark.dropLast(2)) }
        let endings = ["政府", "厅", "局", "委员会", "部", "院", "办公室", "署", "党委", "委", "会", "公司", "大学"]
        return endings.contains { mark.hasSuffix($0) } ? mark : nil
    }

    /// The mark is the largest type of the page; the title stands below the number.
    private static func markTitle(in document: inout StructuredDocument, after place: Int) {
        for index in document.blocks.indices where document.blocks[index].kind == .title {
            guard document.blocks[index].omission != nil else { return }
            document.blocks[index].kind = .heading
        }
        guard
            let next = document.blocks.indices.first(where: { $0 > place && document.blocks[$0].omission == nil }),
            document.blocks[next].kind == .heading
        else {
            document.metadata.title = nil
            return
        }
        document.blocks[next].kind = .title
        document.metadata.title = document.blocks[next].text.split(whereSeparator: \.isNewline).joined()
    }

    /// `抄送：……` and `……2021年6月15日印发`, with the printing office beside it.
    private static func markFoot(_ last: [Int], in document: inout StructuredDocument) {
        for (place, index) in last.enumerated() {
            let text = bare(document.blocks[index].text)
            if ["抄送：", "抄送:", "抄报：", "分送：", "主送：", "抄发："].contains(where: text.hasPrefix) {
                leaveOut(index, in: &document)
            } else if text.hasSuffix("印发"), text.contains("年"), text.contains("日"), text.count <= 60 {
                leaveOut(index, in: &document)
                if place > 0 {
                    let before = bare(document.blocks[last[place - 1]].text)
                    if document.blocks[last[place - 1]].omission == nil, before.count <= 30, issuer(of: before) != nil {
                        leaveOut(last[place - 1], in: &document)
                    }
                }
            }
        }
    }

    /// A document number with nothing behind it but the signer: `国办发〔2021〕12号`, `南政发〔2021〕12号 签发人：林国栋`.
    static func numberLine(_ text: String) -> (number: String, signer: String?)? {
        let text = bare(text)
        let parts = text.split(separator: "签发人", maxSplits: 1, omittingEmptySubsequences: false)
        let signer = parts.count == 2 ? String(parts[1].drop { $0 == "：" || $0 == ":" }) : nil
        let number = parts[0]
        guard let open = number.firstIndex(where: { "〔[［【（(".contains($0) }),
            let close = number[open...].firstIndex(where: { "〕]］】）)".contains($0) })
        else { return nil }
        let mark = number[..<open]
        let year = number[number.index(after: open)..<close]
        var serial = number[number.index(after: close)...]
        guard (1...14).contains(mark.count), isHan(String(mark)), year.count == 4, year.allSatisfy({ $0.isNumber }),
            serial.last == "号" || serial.last == "號"
        else { return nil }
        serial.removeLast()
        if serial.first == "第" { serial.removeFirst() }
        guard (1...6).contains(serial.count), serial.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return (String(number), signer.flatMap { $0.isEmpty ? nil : $0 })
    }

    /// `签发人：林国栋`.
    private static func signerLine(_ text: String) -> String? {
        let text = bare(text)
        guard text.hasPrefix("签发人"), text.count <= 20 else { return nil }
        let name = text.dropFirst(3).drop { $0 == "：" || $0 == ":" }
        return name.isEmpty ? nil : String(name)
    }

    /// A text without white space: the letters of a mark are often set apart.
    private static func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

    private static func isHan(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { 0x4E00...0x9FFF ~= $0.value || 0x3400...0x4DBF ~= $0.value }
    }
}
