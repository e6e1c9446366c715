import Dossier
import Git
import Review

extension Workspace {
    /// Runs `body` while no other kader command writes in this clone, and again where somebody else was just ahead.
    ///
    /// Where a rule refuses it for what is not there yet, the server is asked once whether it is there.
    ///
    /// - Throws: what `body` throws; a `Failure` where others were ahead every time.
    func writing<Result>(_ what: String, _ body: () async throws -> Result) async throws -> Result {
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        try await repository.settleIndex()
        try recorder.finishPending()
        var asked = false
        var ahead: Ahead?
        for attempt in 1...Ahead.patience {
            do {
                if ahead != nil { try await catchUp() }
                ahead = nil
                try refresh()
                return try await body()
            } catch let error as Ahead {
                ahead = error
                await error.pause(attempt)
            } catch let failure as Failure where !asked && failure.mayBeOutOfDate {
                asked = true
                guard await bringsNews() else { throw failure }
            } catch let failure as Failure where failure.isNamed(.raced) && attempt < 5 {
                continue
            } catch let error as GitError where error.code == .modified && attempt < 5 {
                continue
            } catch let error as GitError where error.code == .locked && attempt < 5 {
                lock.removeStaleLocks()
            }
        }
        throw ahead?.failure(what) ?? Failure.raced(what)
    }
}

extension Workspace {
    /// Takes in what the server has.
    ///
    /// - Returns: whether that was something; false too where the server does not answer.
    private func bringsNews() async -> Bool {
        guard !options.offline else { return false }
        return (try? await catchUp()) ?? false
    }
}

extension Failure {
    /// Somebody else's act, made elsewhere, may be what is lacking here.
    fileprivate var mayBeOutOfDate: Bool {
        guard let refusal else { return mayLackNews }
        switch refusal.rule {
        case .known, .order, .quorum, .objection, .base, .content, .public, .needs: return true
        case .capacity, .oneHat, .authorship, .exact, .annex, .seat, .interest, .appendOnly, .ownChange: return false
        }
    }
}

/// Somebody else moved a reference on the server first.
struct Ahead: Error {
    /// How often an act is tried while others are ahead every time: one of them got through each time.
    static let patience = 12

    /// What the server said where another push had the same branch in hand at that very moment.
    var busy: String?

    /// Waits a moment that differs from person to person, so that those who collided do not keep step.
    func pause(_ attempt: Int) async {
        let longest = UInt64(min(attempt, 6)) * 80_000_000
        try? await Task.sleep(nanoseconds: UInt64.random(in: 10_000_000...longest))
    }

    /// What to say where it never came to the act on `what`.
    func failure(_ what: String) -> Failure { busy.map(Failure.serverBusy) ?? .raced(what) }
}
