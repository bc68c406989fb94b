import Foundation

/// A pair of releases in Samples, with its gold.
enum Sample: String, CaseIterable {
    case smartPort = "smart-port-forum-2021"
    case springFarming = "spring-farming-briefing-2022"
    case museumNight = "museum-night-2019"
    case islandClinic = "island-clinic-2020"
    case wetland = "wetland-restoration-2023"
    case developmentZone = "development-zone-plan-2021"
    case hutRenovation = "hut-renovation-2022"

    static let folder = BuiltCommand.package + "/Samples"

    static let englishChinese = allCases.filter { $0 != .hutRenovation }

    var codes: [String] { self == .hutRenovation ? ["de", "fr"] : ["en", "zh"] }

    var goldFolder: String { "\(Self.folder)/gold/\(codes.joined(separator: "-"))" }

    /// The two pages, source first.
    var pages: [String] {
        let kind = self == .springFarming || self == .museumNight ? "html" : "txt"
        return codes.map { "\(Self.folder)/\(rawValue).\($0).\(kind)" }
    }

    /// The gold sentences of both sides, source first.
    func sentences() throws -> [[String]] {
        try ["src", "tgt"].map { try lines(ofFile: "\(goldFolder)/\(rawValue).\($0).txt") }
    }

    func sentenceFiles() -> [String] { ["src", "tgt"].map { "\(goldFolder)/\(rawValue).\($0).txt" } }

    func cleanText(side: Int) throws -> [String] {
        try lines(ofFile: "\(Self.folder)/gold/clean/\(rawValue).\(codes[side]).clean.txt")
    }

    func metadata(side: Int) throws -> [String: String] {
        let path = "\(Self.folder)/gold/clean/\(rawValue).\(codes[side]).meta.json"
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
        return object as? [String: String] ?? [:]
    }
}
