// Cleans labelled pages with limits that are not the program's. Built and run by Tools/price-cleaner-limits.
import BitextModel
import CharacterDecoding
import Foundation

@testable import PageCleaning

@main enum CleanerPrices {
    /// Arguments: a file of paths, the folder to write texts to (named by the paths' numbers), and limits as NAME=VALUE.
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        for argument in arguments.dropFirst(2) {
            let parts = argument.split(separator: "=")
            CleanerLimits.chosen[String(parts[0])] = String(parts[1])
        }
        let cleaner = try PageCleaner()
        let paths = try String(contentsOfFile: arguments[0], encoding: .utf8).split(separator: "\n").map(String.init)
        for (number, path) in paths.enumerated() {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            var text = ""
            if let decoded = try? DocumentDecoder.decode(Array(bytes), file: path) {
                text = cleaner.clean(decoded.text, id: path).document.blocks.map { $0.text + "\n" }.joined()
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(arguments[1])/\(number).txt"))
        }
    }
}
