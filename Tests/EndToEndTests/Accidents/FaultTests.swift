import Glibc
import TestSupport
import Testing

/// Whatever the system refuses at whichever call: what is there is whole, nothing is said to be done that is not, and the
/// next command works. The faults come from `strace`, so that the program is the one that people use.
@Suite("Faults of the system", .enabled(if: Strace.isThere, "strace is not here, or may not look into a process"))
struct FaultTests {
    /// How many faults each deed meets in each test, 3 unless `make test-accidents ROUNDS=…` asks for more.
    private static let count = getenv("KADER_FAULTS").flatMap { Int(String(cString: $0)) } ?? 3

    /// Killed right before a call that changes something, whichever process of the deed makes it.
    @Test(arguments: Deed.all)
    func killedAtACallThatChangesSomething(_ deed: Deed) throws {
        try meet(deed, Strace.changing.map { ($0, "signal=KILL") })
    }

    /// Calls of files alone: programs speak to each other with `write`, and what no disk can fail is not to be failed here.
    @Test(arguments: Deed.all)
    func theDiskIsFullOrBroken(_ deed: Deed) throws {
        try meet(
            deed,
            ["openat", "fsync", "rename", "link", "mkdir"].flatMap { call in
                ["ENOSPC", "EIO"].map { (call, "error=\($0)") }
            })
    }

    /// The server moves several references one after the other: what it has of them when it is cut off leads to all of them.
    @Test(arguments: Deed.all.filter { ["tag", "session close", "withdraw"].contains($0.name) })
    func stoppedBetweenTwoReferencesOfOneAct(_ deed: Deed) throws {
        let ordeal = try Ordeal(deed)
        for call in ["rename", "unlink"] {
            for number in 1...3 {
                for fault in ["signal=KILL", "error=EIO"] { _ = try met(ordeal, call, fault, number) }
            }
        }
    }

    private func meet(_ deed: Deed, _ faults: [(calls: String, fault: String)]) throws {
        let ordeal = try Ordeal(deed)
        // Each sort of fault comes at one of the first calls of its sort, in each process that makes so many.
        var waiting = faults.flatMap { sort in
            (0..<max(5, Self.count / 2)).map { (sort.calls, sort.fault, Strace.first(sort.calls) + $0) }
        }.shuffled()
        var count = 0
        while count < Self.count, let (calls, fault, number) = waiting.popLast() {
            if try met(ordeal, calls, fault, number) { count += 1 }
        }
        #expect(count == Self.count || waiting.isEmpty, "\(deed.name) met only \(count) faults")
        #expect(count > 0)
    }

    /// Lets the deed be done with one fault; tells whether it met it.
    private func met(_ ordeal: Ordeal, _ calls: String, _ fault: String, _ number: Int) throws -> Bool {
        try ordeal.restore()
        let trace = ordeal.town.folder.absolute("trace")
        let running = try ordeal.start(under: Strace.command(calls, fault, number, into: trace))
        let group = ProcessGroup(of: running.process)
        let isOver = group.waitForEnd(seconds: 120)
        if !isOver { _ = group.kill(.everything) }
        let outcome = running.end()
        let injected = Strace.injected(in: trace)
        let context = "\(fault) at \(calls) \(number)\n\(injected)"
        #expect(isOver, "\(ordeal.deed.name) goes on for ever: \(context)")
        guard !injected.isEmpty || outcome.status >= 128 else { return false }
        try ordeal.expectSound(outcome, context)
        return true
    }
}

/// The program that lets calls of the system fail.
enum Strace {
    /// Tells whether it works here.
    static let isThere: Bool = {
        let outcome = try? Program.run(
            "strace", ["-f", "-qq", "-o", "/dev/null", "true"], in: "/", environment: Program.plain)
        return outcome?.status == 0
    }()

    /// The calls that change what is on the disk.
    static let changing = ["rename", "link", "unlink", "write", "fsync", "mkdir", "openat", "renameat", "fchmod"]

    /// The number of the first call worth failing: before that many files are opened a program is still being loaded.
    static func first(_ calls: String) -> Int { calls == "openat" ? 12 : 1 }

    static func command(_ calls: String, _ fault: String, _ number: Int, into trace: String) -> [String] {
        [
            "strace", "-f", "-qq", "-o", trace, "-e", "trace=\(calls)", "-e", "inject=\(calls):\(fault):when=\(number)",
        ]
    }

    /// The calls that failed or were cut off.
    static func injected(in trace: String) -> String {
        String(decoding: Disk.read(trace) ?? [], as: UTF8.self).split(separator: "\n")
            .filter { $0.contains("(INJECTED)") || $0.contains("killed by SIGKILL") }.joined(separator: "\n")
    }
}
