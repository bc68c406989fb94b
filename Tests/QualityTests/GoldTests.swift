import CommandSupport
import Testing

/// The gold itself.
@Suite struct GoldTests {
    @Test(arguments: try GoldFolder.all())
    func everySentenceIsInOneBeadInOrder(name: String) throws {
        let folder = GoldFolder(name: name)
        for document in try folder.documents() {
            let beads = try folder.beads(document)
            // Moved beads stand where their source stands.
            let targets = beads.flatMap(\.target)
            let isMoved = name == GoldSet.moved.rawValue
            #expect((targets != targets.sorted()) == isMoved, "\(document)")
            for (file, numbers) in zip(
                folder.sentenceFiles(document), [beads.flatMap(\.source), isMoved ? targets.sorted() : targets])
            {
                let sentences = try lines(ofFile: file)
                // Blank lines keep their numbers and are in no bead.
                #expect(numbers == sentences.indices.filter { !sentences[$0].isEmpty }, "\(file)")
            }
            #expect(beads.allSatisfy { !$0.source.isEmpty || !$0.target.isEmpty }, "\(document)")
        }
    }

    @Test func thereIsEnoughToNoticeALoss() throws {
        let pairs = try GoldFolder.all().map { name in
            let folder = GoldFolder(name: name)
            return try folder.documents().flatMap { try folder.beads($0) }
                .count { !$0.source.isEmpty && !$0.target.isEmpty }
        }
        #expect(pairs.reduce(0, +) >= 1000)
    }
}
