import Dossier
import Testing

@testable import Workflow

/// Expects that `body` fails, and says exactly what `expected` says.
func expectFailure<Result>(
    _ expected: Failure, at location: SourceLocation = #_sourceLocation, _ body: () async throws -> Result
) async {
    do {
        _ = try await body()
        Issue.record("it was done", sourceLocation: location)
    } catch {
        let failure = Failure(mapping: error)
        #expect(failure.message.en == expected.message.en, sourceLocation: location)
        #expect(failure.status == expected.status, sourceLocation: location)
    }
}
