/// Short lines around a pasted release that are of it: who speaks, when and where, whom to ask, under which number.
enum ProtectedLine {
    private static let openings = [
        "时间", "時間", "日期", "地点", "地點", "主持", "出席", "主讲", "发言人", "發言人", "嘉宾", "主办", "speaker", "chair", "venue", "place:",
        "location", "date:", "time:", "moderator", "participants", "question:", "reply:", "president", "mr president",
        "madam", "附件", "附：", "抄送", "此件", "联系人", "聯絡", "联系电话", "咨询电话", "电话", "電話", "传真", "地址", "邮编", "contact", "tel",
        "发布会",
    ].map { Array($0.utf8) }

    /// - Complexity: O(length).
    static func matches(_ line: String) -> Bool {
        let bytes = line.lowercasedBytes
        return openings.contains { bytes.starts(with: $0) } || DocumentNumber.whole(line) != nil
    }
}
