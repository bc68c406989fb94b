import Testing

/// One browser for all tests of a suite, gone when they are done.
struct OneBrowser: SuiteTrait, TestScoping {
    /// For the tests that run in the scope.
    @TaskLocal static var current: Browser?

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let browser = try await Browser()
        do {
            try await Self.$current.withValue(browser) { try await function() }
        } catch {
            await browser.quit()
            throw error
        }
        await browser.quit()
    }
}

extension Trait where Self == OneBrowser {
    /// One browser for all tests of a suite.
    static var oneBrowser: OneBrowser { OneBrowser() }
}
