/// Where an array goes that is filled at its end and then read, if it becomes too long: into a scratch file that is mapped,
/// so that what is not being read need take no memory.
///
///     try scratch.settle(&array)      // now and then, while it is filled
///     try scratch.complete(&array)    // before anything is read
///
/// The array itself stays with its owner, so that adding to a short one costs nothing. A copy is worth what the original was
/// once it is complete; before that there is to be none.
// Sendable: the file is written by the one owner that fills its array, and only read once that is complete.
package struct ScratchBytes: @unchecked Sendable {
    private let memory: Int
    private var file: ScratchFile?
    private var mapping: MappedFile?

    /// - Parameter memory: bytes that are left in the array.
    package init(memory: Int) { self.memory = memory }

    /// Moves all elements into the file if they are more than may be left.
    ///
    /// - Throws: `FileError.noScratch`.
    package mutating func settle<Element: BitwiseCopyable>(_ array: inout [Element]) throws(FileError) {
        if array.count * MemoryLayout<Element>.stride > memory { try move(&array) }
    }

    /// Lets `bytes` be read; no element can be moved afterwards. An array that never was too long keeps its elements.
    ///
    /// - Throws: `FileError`.
    package mutating func complete<Element: BitwiseCopyable>(_ array: inout [Element]) throws(FileError) {
        try settle(&array)
        guard let file else { return }
        if !array.isEmpty { try move(&array) }
        array = []
        mapping = try MappedFile(file.path)
    }

    private mutating func move<Element: BitwiseCopyable>(_ array: inout [Element]) throws(FileError) {
        let file = if let file { file } else { try ScratchFile() }
        self.file = file
        try file.append(array)
        array.removeAll(keepingCapacity: true)
    }

    /// How many elements of a size there is room for before any are moved.
    package func room(for count: Int, of size: Int) -> Int { min(count, memory / size) }

    /// All elements, as they stood in memory; nil if they are in the array. Valid as long as this value or a copy lives.
    package var bytes: UnsafeRawBufferPointer? { mapping?.bytes }

    /// Lets go of the memory of what is in the file; it is read again when it is looked at.
    package func release() { mapping?.release() }
}
