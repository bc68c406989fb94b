import Foundation
import Glibc
import TestSupport
import Testing

@testable import FileAccess

/// What may steer a terminal is shown there, and reaches files as it is.
@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("a\u{1B}[31mb", "a␛[31mb"), ("\u{7}\u{8}\u{0}", "␇␈␀"), ("over\rwritten", "over␍written"),
        ("\u{9B}2J", "<U+009B>2J"), ("\u{85}", "<U+0085>"), ("x\u{202E}txt.exe", "x<U+202E>txt.exe"),
        ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"), ("\u{7F}", "␡"), ("tab\tand\nline", "tab\tand\nline"),
        ("中文 é 👩‍👩‍👧 שלום\u{200F}", "中文 é 👩‍👩‍👧 שלום\u{200F}"),
        (FileName.string(bytes: [0x61, 0xE9, 0x9B]), "a\\xE9\\x9B"),
    ])
    func whatSteersIsShown(text: String, shown: String) { #expect(VisibleText.of(text) == shown) }

    @Test func bytesThatAreNoTextAreReplaced() {
        var visible = VisibleText()
        var output: [UInt8] = []
        visible.append([0x61, 0x9B, 0x32, 0x4A], to: &output)
        visible.finish(to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "a\u{FFFD}2J")
    }

    /// However a text is cut into pieces, what is shown is the same.
    @Test func aCutWithinACharacterIsNoMatter() {
        var generator = SeededGenerator(seed: 5)
        let parts = ["a", "é", "中", "👩", "\u{1B}", "\u{9B}", "\u{202E}", "\n", "\u{2421}"]
        for _ in 0..<200 {
            let text = (0..<20).map { _ in parts.randomElement(using: &generator)! }.joined()
            var visible = VisibleText()
            var output: [UInt8] = []
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let length = Int.random(in: 1...5, using: &generator)
                visible.append(rest.prefix(length), to: &output)
                rest = rest.dropFirst(length)
            }
            visible.finish(to: &output)
            #expect(String(decoding: output, as: UTF8.self) == VisibleText.of(text))
        }
    }

    /// What a terminal gets that is opened as an output.
    private func shown(_ body: (OutputFile) throws -> Void) throws -> String {
        // The C library's module for Swift lacks these.
        func function<Function>(_ name: String, _: Function.Type) throws -> Function {
            unsafeBitCast(try #require(dlsym(nil, name)), to: Function.self)
        }
        typealias OfDescriptor = @convention(c) (Int32) -> Int32
        typealias Name = @convention(c) (Int32, UnsafeMutablePointer<CChar>, Int) -> Int32
        let master = try function("posix_openpt", OfDescriptor.self)(O_RDWR | O_NOCTTY)
        defer { close(master) }
        try #require(master >= 0)
        let granted = try function("grantpt", OfDescriptor.self)(master)
        let unlocked = try function("unlockpt", OfDescriptor.self)(master)
        var name = [CChar](repeating: 0, count: 100)
        let named = try function("ptsname_r", Name.self)(master, &name, name.count)
        try #require(granted == 0 && unlocked == 0 && named == 0)
        // Held open, since what was written goes with the last who had it open.
        let path = FileName.string(cString: name)
        let slave = open(path, O_RDWR | O_NOCTTY)
        defer { close(slave) }
        let file = try OutputFile(path)
        try body(file)
        try file.commit()
        // What is written may arrive in several parts; this comes after all of them.
        let end: [UInt8] = Array("<end>".utf8)
        try #require(write(slave, end, end.count) == end.count)
        var shown: [UInt8] = []
        while shown.suffix(end.count) != end[...] {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(master, &bytes, bytes.count)
            try #require(count > 0)
            shown += bytes[..<count]
        }
        return String(decoding: shown.dropLast(end.count), as: UTF8.self)
    }

    @Test func aTerminalGetsNothingThatSteersItAndOurColours() throws {
        let text = try shown { file in
            try file.write("a\u{1B}]0;title\u{7}")
            try file.write(gathered: Array("\u{202E}b\n".utf8))
            try file.write([0x63, 0x9B])
        }
        #expect(text == "a␛]0;title␇<U+202E>b\r\nc\u{FFFD}")
        let coloured = try shown { try $0.write("sure\u{1B}", in: .green) }
        #expect(coloured == "\u{1B}[32msure␛\u{1B}[0m" || getenv("NO_COLOR") != nil && coloured == "sure␛")
    }

    @Test func aFileGetsTheBytes() throws {
        let path = NSTemporaryDirectory() + "bitext-visible-" + UUID().uuidString
        defer { unlink(path) }
        let file = try OutputFile(path)
        try file.write("a\u{1B}\u{202E}")
        try file.write("b", in: .red)
        try file.write([0x9B])
        try file.commit()
        #expect(try InputFile.read(path) == Array("a\u{1B}\u{202E}b".utf8) + [0x9B])
    }
}
