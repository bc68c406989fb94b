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

@Suite struct ScratchBytesTests {
    /// In the array, in several pieces of a file, and with each piece a file's.
    @Test(arguments: [Int.max, 4_000, 0]) func elementsAreReadAsTheyWereAdded(memory: Int) throws {
        var scratch = ScratchBytes(memory: memory)
        var array: [Int32] = []
        for number in 0..<18_000 as Range<Int32> {
            array.append(number)
            try scratch.settle(&array)
            #expect(array.count * 4 <= memory)
        }
        try scratch.complete(&array)
        let expected = Array(0..<18_000 as Range<Int32>)
        #expect((scratch.bytes == nil) == (memory == .max) && array == (memory == .max ? expected : []))
        for _ in 0..<2 {
            if let bytes = scratch.bytes { #expect(bytes.bindMemory(to: Int32.self).elementsEqual(expected)) }
            // What was let go of is read again.
            scratch.release()
        }
    }

    @Test func nothingIsAnArrayToo() throws {
        var scratch = ScratchBytes(memory: 0)
        var array: [Int32] = []
        try scratch.settle(&array)
        try scratch.complete(&array)
        #expect(scratch.bytes == nil && array.isEmpty)
        #expect(scratch.room(for: 10, of: 4) == 0 && ScratchBytes(memory: 11).room(for: 10, of: 4) == 2)
    }
}
