import TextFacts

/// The writers as Chinese news name them in the text itself: a line 本报记者 林乔, （记者 林乔 何舟） at a paragraph's edge.
///
/// The text keeps them; only the metadata learns of them.
enum ReporterLine {
    private static let roles: [[Unicode.Scalar]] = ["特约记者", "实习记者", "见习记者", "记者", "記者", "通讯员", "通訊員", "特约通讯员"].map {
        Array($0.unicodeScalars)
    }

    /// The names, separated by spaces.
    static func names(in text: String) -> String? {
        guard text.utf8.count >= 12 else { return nil }
        let scalars = Array(text.unicodeScalars)
        if scalars.count <= 24 { return names(inLine: scalars[...]) }
        // Only the first and the last brackets of a paragraph, and only near its ends.
        if let open = scalars.prefix(16).firstIndex(where: isOpening),
            let close = scalars[open...].prefix(26).firstIndex(where: isClosing),
            let found = names(inLine: scalars[open + 1..<close])
        {
            return found
        }
        guard let close = scalars.indices.suffix(2).last(where: { isClosing(scalars[$0]) }),
            let open = scalars[..<close].suffix(26).lastIndex(where: isOpening)
        else { return nil }
        return names(inLine: scalars[open + 1..<close])
    }

    private static func names(inLine line: ArraySlice<Unicode.Scalar>) -> String? {
        // What comes before the role is a paper's name: a few characters, no sentence.
        for index in line.indices.prefix(14) {
            guard let role = roles.first(where: { line[index...].starts(with: $0) }) else { continue }
            let rest = line[(index + role.count)...]
            guard let first = rest.first, CharacterFolding.fold(first) == " " || isColon(first) || first == "/" else {
                return nil
            }
            let names = rest.split { CharacterFolding.fold($0) == " " || "、：:/".unicodeScalars.contains($0) }
            let areNames = names.allSatisfy { name in
                (2...4).contains(name.count) && name.allSatisfy { TextShape.isIdeograph($0.value) }
            }
            guard (1...5).contains(names.count), areNames else { return nil }
            return names.map { String(String.UnicodeScalarView($0)) }.filter { $0 != "报道" && $0 != "摄影报道" }
                .joined(separator: " ")
        }
        return nil
    }

    private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }
    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "（" || scalar == "(" }
    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == "）" || scalar == ")" }
}
