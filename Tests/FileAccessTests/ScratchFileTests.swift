import BitextModel
import Glibc
import TestSupport
import Testing

@testable import FileAccess

@Suite struct ScratchFileTests {
    @Test func valuesAreReadAsTheyWereAdded() throws {
        let file = try ScratchFile()
        try file.append([1, 2, 3] as [UInt32])
        #expect(try file.values(2, at: 4) == [2, 3] as [UInt32])
        // What comes later is read as well.
        try file.append([7, 8] as [UInt64])
        #expect(try file.values(2, at: 12) == [7, 8] as [UInt64])
        #expect(try file.values(0, at: 0) == [] as [UInt64])
        #expect(access(file.path, F_OK) == 0)
    }

    @Test func whatIsNotThereIsAnError() throws {
        let file = try ScratchFile()
        try file.append([1, 2, 3] as [UInt32])
        let error = #expect(throws: FileError.self) { _ = try file.values(2, at: 8) as [UInt32] }
        #expect(error?.code == "E-FILE-04" && error?.location?.file == file.path)
    }

    @Test func itIsGoneWithItsObject() throws {
        var path = ""
        do {
            let file = try ScratchFile()
            try file.append([1] as [UInt8])
            _ = try file.values(1, at: 0) as [UInt8]
            path = file.path
        }
        #expect(access(path, F_OK) != 0)
    }
}
