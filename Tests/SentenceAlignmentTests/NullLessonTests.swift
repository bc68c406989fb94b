import Testing

@testable import SentenceAlignment

@Suite struct NullLessonTests {
    /// Decisions of a document: of so many sentences with a probability, so many that stand alone.
    private func lesson(_ documents: [[(probability: Double, alone: Int, of: Int)]]) -> NullLesson {
        var lesson = NullLesson()
        for document in documents {
            lesson.add(
                document.flatMap { one in (0..<one.of).map { (probability: one.probability, isAlone: $0 < one.alone) } }
            )
        }
        return lesson
    }

    @Test func whatWasExpectedTeachesNothing() {
        #expect(abs(NullLesson().shift) < 1e-4)
        #expect(abs(lesson([[(0.1, 10, 100)], [(0.5, 20, 40)]]).shift) < 0.01)
    }

    @Test func moreThanExpectedAreExpectedAfterwards() {
        let more = lesson([[(0.1, 20, 100)], [(0.1, 20, 100)]]).shift
        let fewer = lesson([[(0.1, 5, 100)], [(0.1, 5, 100)]]).shift
        #expect(more > 0.1 && fewer < -0.1)
        // Half the way at most: the logarithmic odds of .2 beside those of .1 are .81 more.
        #expect(more < 0.41)
        #expect(lesson([[(0.1, 20, 100)]]).shift < more)
        #expect(abs(lesson([[(0.1, 100, 100)], [(0.1, 100, 100)]]).shift) < 2)
    }

    /// A reviewer sees the weakest rows first.
    @Test func whichSentencesAreLookedAtDoesNotMatter() {
        let weak = lesson([[(0.5, 30, 60)]]).shift
        let strong = lesson([[(0.5, 0, 0), (0.001, 0, 200)]]).shift
        #expect(abs(weak) < 0.01 && abs(strong) < 0.05)
        // A single slip of the hand where the aligner was certain.
        #expect(lesson([[(0, 1, 1)]]).shift < 0.2)
    }

    @Test func oneDocumentDoesNotSpeakForAll() {
        let quiet = [[(probability: 0.1, alone: 10, of: 100)]]
        let all = lesson(quiet + quiet + quiet + [[(0.1, 400, 1000)]]).shift
        let each = lesson([[(0.1, 20, 100)], [(0.1, 20, 100)], [(0.1, 20, 100)], [(0.1, 20, 100)]]).shift
        #expect(all > 0.02 && all < each)
    }

    @Test func theShiftIsAddedToSentencesAloneOnly() throws {
        let lattice = BeadLattice(band: Band(sourceCount: 40, targetCount: 36), types: [0, 1, 2])
        let scores = (0..<lattice.arcCount).map { lattice.arcTypes[$0] <= 1 ? Float(-2) : 0 }
        func choice(_ shift: Float) throws -> Choice {
            try Decoder(decoding: .viterbi, nullShare: 0.05, nullShift: shift, transitions: BeadTransitions.none.scores)
                .choose(lattice, scores: scores)
        }
        let (plain, shifted) = (try choice(0), try choice(1))
        func alone(_ choice: Choice) -> Float { choice.skippedPosteriors.source.reduce(0, +) }
        #expect(alone(shifted) > alone(plain) + 1)
        for (type, score) in zip(shifted.types, shifted.scores) {
            #expect(type <= BeadInventory.targetNull ? score > -1.2 : score == 0)
        }
    }
}
