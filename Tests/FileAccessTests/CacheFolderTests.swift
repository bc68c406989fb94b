import BitextModel
import Foundation
import Glibc
import Testing

@testable import FileAccess

/// What others might have put into the cache is not taken, and nothing of theirs is written over.
@Suite struct CacheFolderTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "bitext-cache-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o700)
        try Data("model".utf8).write(to: URL(fileURLWithPath: folder + "/model"))
        chmod(folder + "/model", 0o644)
    }

    private func refusal(_ name: String = "model") -> FileError? {
        do {
            _ = try CacheFolder.file(name, in: folder)
            return nil
        } catch { return error }
    }

    @Test func whatIsOursIsTaken() throws {
        #expect(try CacheFolder.file("model", in: folder) == folder + "/model")
        #expect(try CacheFolder.file("none", in: folder) == nil)
        chmod(folder, 0o755)
        #expect(try CacheFolder.file("model", in: folder) != nil)
    }

    @Test(arguments: [0o777, 0o703, 0o1777])
    func aFolderThatOthersMayWriteToIsRefused(_ mode: mode_t) {
        chmod(folder, mode)
        #expect(refusal()?.problem.contains("others may write") == true)
        #expect(throws: FileError.self) { try CacheFolder.output(folder + "/new") }
        #expect(refusal()?.exitStatus == .unavailable)
    }

    @Test(arguments: [0o666, 0o602])
    func aFileThatOthersMayWriteToIsRefused(_ mode: mode_t) {
        chmod(folder + "/model", mode)
        #expect(refusal()?.problem.contains("others may write") == true)
    }

    @Test func groupsAreOthersUnlessTheyAreOnesOwn() {
        chmod(folder, 0o770)
        chown(folder, uid_t.max, geteuid())
        #expect(refusal() == nil)
        if geteuid() == 0 {
            chown(folder, uid_t.max, 4242)
            #expect(refusal() != nil)
        }
    }

    @Test(.enabled(if: geteuid() == 0 && getenv("BITEXT_CACHE") == nil, "only root may give folders away"))
    func aFolderOfSomebodyElseIsRefused() {
        chown(folder, 4242, 4242)
        #expect(refusal()?.problem.contains("somebody else") == true)
        chown(folder, 0, 0)
        chown(folder + "/model", 4242, 4242)
        #expect(refusal()?.problem.contains("somebody else") == true)
    }

    @Test func aPipeOrFolderIsRefusedAndNotWaitedFor() {
        mkfifo(folder + "/pipe", 0o600)
        mkdir(folder + "/inner", 0o700)
        for name in ["pipe", "inner"] { #expect(refusal(name)?.problem.contains("no regular file") == true) }
        #expect(throws: FileError.self) { try MappedFile(folder + "/pipe") }
    }

    @Test func anOutputReplacesLinksAndPipes() throws {
        let precious = folder + "-precious"
        try Data("precious".utf8).write(to: URL(fileURLWithPath: precious))
        symlink(precious, folder + "/link")
        mkfifo(folder + "/pipe", 0o600)
        for name in ["link", "pipe", "model"] {
            let output = try CacheFolder.output(folder + "/" + name)
            try output.write("new")
            try output.commit()
            #expect(try InputFile.read(folder + "/" + name) == Array("new".utf8))
            var status = stat()
            lstat(folder + "/" + name, &status)
            #expect(status.st_mode & S_IFMT == S_IFREG)
        }
        #expect(try InputFile.read(precious) == Array("precious".utf8))
    }
}
