import Glibc
import TestSupport
import Testing

/// Whenever the power goes: what is there is whole, nothing shows by halves, and the next command works.
@Suite("Killed at any moment")
struct KillTests {
    /// How often each command is killed while it runs, 18 times unless `make test-accidents ROUNDS=…` asks for more: with 29
    /// commands that is more than five hundred times.
    private static let rounds = getenv("KADER_KILLS").flatMap { Int(String(cString: $0)) } ?? 18

    @Test(arguments: Deed.all)
    func aCommandThatIsKilledLeavesNothingByHalves(_ deed: Deed) throws {
        let ordeal = try Ordeal(deed)
        let hasServer = deed.repositories.contains { $0.hasSuffix(".git") }
        let targets = ProcessGroup.Target.allCases.filter { hasServer || $0 != .server }
        var (hits, tries) = (0, 0)
        // How long the command takes differs with what else the machine does: less after a miss, a little more after a hit.
        var longest: [ProcessGroup.Target: UInt32] = [.server: ordeal.duration / 2]
        while hits < Self.rounds, tries < 3 * Self.rounds {
            let target = targets[tries % targets.count]
            tries += 1
            try ordeal.restore()
            let running = try ordeal.start(under: [])
            let group = ProcessGroup(of: running.process)
            // At any moment of the time that the command takes, or of the part of it that the server takes.
            let limit = longest[target, default: ordeal.duration]
            var pause = UInt32.random(in: 0...limit)
            if target == .server, !group.waitForServant() { pause = 0 }
            usleep(pause)
            let reached = group.kill(target)
            let outcome = running.end()
            #expect(group.waitForEnd(), "what \(deed.name) started goes on for ever")
            let isHit = target == .server ? reached : outcome.status == 128 + SIGKILL
            if isHit { hits += 1 }
            longest[target] = isHit ? limit + limit / 20 : (limit + pause) / 2
            try ordeal.expectSound(outcome, "\(target) killed after \(pause) of \(limit) µs")
        }
        #expect(hits == Self.rounds, "only \(hits) of \(tries) kills of \(deed.name) met a running process")
    }
}
