import Foundation
import Glibc
import Testing

@testable import FileAccess

/// What an output does to the files that are there.
@Suite struct OutputSetTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "bitext-set-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { "\(folder)/\(name)" }
    private func text(_ name: String) throws -> String {
        String(decoding: try InputFile.read(path(name)), as: UTF8.self)
    }
    private func put(_ name: String, _ text: String = "old") throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }
    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    private func status(_ name: String) -> stat {
        var status = stat()
        lstat(path(name), &status)
        return status
    }
    private func write(_ text: String, to name: String) throws -> [String] {
        let file = try OutputFile(path(name))
        try file.write(text)
        try file.commit()
        return file.notes
    }

    @Test func allGetTheirNamesOrNone() throws {
        try put("a")
        let set = OutputSet()
        for name in ["a", "b", "c"] { try set.open(path(name)).write("new \(name)") }
        #expect(try text("a") == "old")
        try set.commit()
        #expect(try ["a", "b", "c"].map(text) == ["new a", "new b", "new c"])
        #expect(try names() == ["a", "b", "c"])
    }

    /// The second output's place was taken by a folder in the meantime: the first is put back.
    @Test func whatWasRenamedIsPutBack() throws {
        try put("a")
        let set = OutputSet()
        for name in ["a", "new", "b"] { try set.open(path(name)).write("new") }
        // Nothing can be renamed over what is gone with its folder.
        let temporary = try #require(try names().first { $0.hasPrefix("b.bitext-") })
        unlink(path(temporary))
        #expect(throws: FileError.self) { try set.commit() }
        #expect(try names() == ["a"])
        #expect(try text("a") == "old")
    }

    @Test func aStreamThatFailsLeavesTheFilesAsTheyWere() throws {
        try put("a")
        let set = OutputSet()
        try set.open(path("a")).write("new")
        try set.open("/dev/full").write("new")
        #expect { try set.commit() } throws: {
            "\($0)".contains("no file was changed") && "\($0)".hasPrefix("/dev/full")
        }
        #expect(try text("a") == "old" && names() == ["a"])
    }

    @Test(arguments: [0o600, 0o640, 0o755, 0o666, 0o4755])
    func theModeIsKept(_ mode: mode_t) throws {
        try put("a")
        chmod(path("a"), mode)
        #expect(try write("new", to: "a").isEmpty)
        #expect(status("a").st_mode & 0o7777 == mode)
        #expect(try text("a") == "new")
    }

    @Test func theAttributesAreKept() throws {
        // The C library's module for Swift lacks these two.
        typealias Set =
            @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, Int32) -> Int32
        typealias Get = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int) -> Int
        let setxattr = unsafeBitCast(try #require(dlsym(nil, "setxattr")), to: Set.self)
        let getxattr = unsafeBitCast(try #require(dlsym(nil, "getxattr")), to: Get.self)
        try put("a")
        let value = Array("checked".utf8)
        guard setxattr(path("a"), "user.origin", value, value.count, 0) == 0 else {
            print("skipped: this file system keeps no attributes")
            return
        }
        #expect(setxattr(path("a"), "user.empty", value, 0, 0) == 0)
        #expect(try write("new", to: "a").isEmpty)
        var read = [UInt8](repeating: 0, count: 100)
        #expect(getxattr(path("a"), "user.origin", &read, read.count) == value.count)
        #expect(Array(read.prefix(value.count)) == value)
        #expect(getxattr(path("a"), "user.empty", &read, read.count) == 0)
    }

    @Test func aSetThatIsAbandonedLeavesNothingWhileItLives() throws {
        try put("a")
        let set = OutputSet()
        for name in ["a", "b"] { try set.open(path(name)).write("new") }
        set.abandon()
        #expect(try names() == ["a"] && text("a") == "old")
        try set.commit()
        #expect(try names() == ["a"] && text("a") == "old")
    }

    @Test func aNewFileHasTheUsualMode() throws {
        let mask = umask(0o027)
        defer { umask(mask) }
        _ = try write("new", to: "a")
        #expect(status("a").st_mode & 0o7777 == 0o640)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
    func theOwnerIsKept() throws {
        try put("a")
        chown(path("a"), 1234, 5678)
        chmod(path("a"), 0o600)
        _ = try write("new", to: "a")
        #expect(status("a").st_uid == 1234 && status("a").st_gid == 5678 && status("a").st_mode & 0o7777 == 0o600)
    }

    @Test func whatMayNotBeWrittenIsRefused() throws {
        try put("a")
        chmod(path("a"), 0o444)
        #expect { try OutputFile(path("a")) } throws: { "\($0)".contains("it is read-only") }
        #expect(try text("a") == "old" && names() == ["a"])
    }

    @Test func linksAreFollowedAlsoToWhatIsNotThereYet() throws {
        try put("real")
        symlink("real", path("link"))
        symlink("none", path("dangling"))
        symlink("link", path("chain"))
        _ = try write("1", to: "link")
        _ = try write("2", to: "dangling")
        #expect(try text("real") == "1" && text("none") == "2")
        _ = try write("3", to: "chain")
        #expect(try text("real") == "3")
        for name in ["link", "dangling", "chain"] { #expect(status(name).st_mode & S_IFMT == S_IFLNK) }
        symlink("circle", path("circle"))
        #expect { try OutputFile(path("circle")) } throws: { "\($0)".contains("circle") }
    }

    @Test func otherNamesOfAFileKeepTheOldContentAndItIsSaid() throws {
        try put("a")
        link(path("a"), path("b"))
        let notes = try write("new", to: "a")
        #expect(notes.count == 1 && notes[0].contains("hard links"))
        #expect(try text("a") == "new" && text("b") == "old")
    }

    @Test func aDescriptorIsAStream() throws {
        try put("log", "before\n")
        let descriptor = open(path("log"), O_WRONLY | O_APPEND)
        defer { close(descriptor) }
        for place in ["/dev/fd/\(descriptor)", "/proc/self/fd/\(descriptor)", "/proc/\(getpid())/fd/\(descriptor)"] {
            #expect(try OutputDestination.of(place) == .descriptor(descriptor))
        }
        symlink("/dev/fd/\(descriptor)", path("link"))
        let file = try OutputFile(path("link"))
        try file.write("ours\n")
        try file.commit()
        #expect(Glibc.write(descriptor, "after\n", 6) == 6)
        #expect(try text("log") == "before\nours\nafter\n")
        let reading = open(path("log"), O_RDONLY)
        defer { close(reading) }
        #expect { try OutputFile("/dev/fd/\(reading)") } throws: { "\($0)".contains("not open for writing") }
        #expect(throws: FileError.self) { try OutputFile("/dev/fd/9999") }
    }

    @Test func outputsOfOneFileAreFoundByAnyName() throws {
        symlink("none", path("dangling"))
        for other in ["\(folder)/none", "\(folder)/../\(folder.split(separator: "/").last!)/none", path("dangling")] {
            #expect(throws: FileError.self) { try OutputFile.check([path("none"), other], against: []) }
        }
        try OutputFile.check([path("none"), path("other"), "/dev/null", "/dev/null"], against: [])
    }

    @Test func whatAKilledRunLeftGoesWithTheNextAndNothingElse() throws {
        // No process has this number: the kernel's greatest is 4,194,304.
        let gone = 5_000_000
        try put("a.tmx.bitext-\(gone)-1.tmp")
        try put("a.tmx.bitext-\(gone)-2.tmp")
        let ofOthers = [
            "a.tmx.bitext-\(getppid())-1.tmp", "a.tmx.1234-1.tmp", "a.bitext-x-1.tmp", "bitext-\(gone)-1.tmp.txt",
        ]
        for name in ofOthers { try put(name) }
        // Held by a process that this one cannot see.
        let held = open(path("a.tmx.bitext-\(gone)-2.tmp"), O_RDONLY)
        defer { close(held) }
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
        _ = try write("new", to: "a.tmx")
        #expect(try names() == (ofOthers + ["a.tmx", "a.tmx.bitext-\(gone)-2.tmp"]).sorted())
    }

    @Test func namesOfAnyLengthFit() throws {
        let longest = String(repeating: "长", count: 85)
        _ = try write("new", to: longest)
        #expect(try names() == [longest])
    }

    @Test func temporaryNamesSayTheirProcess() {
        let name = TemporaryName.beside("/x/memory.tmx")
        #expect(name.hasPrefix("/x/memory.tmx.bitext-\(getpid())-"))
        #expect(TemporaryName.process(of: String(name.dropFirst(3))) == getpid())
        for other in [
            "a.tmp", "a.bitext-1.tmp", "a.bitext-1-2-3.tmp", "a.bitext--1-2.tmp", "a.bitext-0-1.tmp", "bitext-1-2.tmp",
        ] {
            #expect(TemporaryName.process(of: other) == nil || other == "bitext-1-2.tmp", "\(other)")
        }
    }

    /// More than the old limit of 64, and more than stay open.
    @Test func thereIsNoLimitToTheNumberOfOutputs() throws {
        let set = OutputSet()
        for number in 0..<300 { try set.open(path("\(number)")).write("\(number)") }
        try set.commit()
        #expect(try names().count == 300)
        #expect(try text("299") == "299")
    }
}
