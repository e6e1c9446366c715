import Glibc
import TestSupport
import Testing

/// A disk that is full, or that may only be read: a small one in memory, which nobody but the deed itself sees.
@Suite(
    "A full disk and a read-only one",
    .enabled(if: SmallDisk.isThere, "this computer lets nobody mount a disk: neither as root nor with `unshare -rm`"))
struct DiskTests {
    /// How often each deed meets a full disk, 3 times unless `make test-accidents ROUNDS=…` asks for more.
    private static let count = getenv("KADER_FAULTS").flatMap { Int(String(cString: $0)) } ?? 3

    @Test(arguments: Deed.all)
    func aDiskThatIsFull(_ deed: Deed) throws {
        let ordeal = try Ordeal(deed)
        var (room, most, full) = (0, 256, 0)
        for _ in 0..<Self.count {
            let outcome = try ordeal.meet(SmallDisk(room: room))
            if outcome.status == 0 {
                most = room
            } else {
                full += 1
                expectSurroundings(outcome, "schijf is vol", "schijf vol is")
            }
            try ordeal.expectSound(outcome, "room for \(room) kB")
            // Somewhere between nothing and enough, so that each write of the deed is once the one that does not fit.
            room = Int.random(in: 0..<max(1, most / 4)) * 4
        }
        // What only takes things away there needs no room.
        #expect(full > 0 || deed.name == "sync out", "\(deed.name) fits where there is no room")
    }

    @Test(arguments: Deed.all)
    func aDiskThatMayOnlyBeRead(_ deed: Deed) throws {
        let ordeal = try Ordeal(deed)
        let outcome = try ordeal.meet(SmallDisk(room: nil))
        expectSurroundings(outcome, "schijf is alleen-lezen")
        try ordeal.expectSound(outcome, "read-only")
    }

    /// The deed says in plain words what is the matter.
    private func expectSurroundings(_ outcome: Outcome, _ words: String...) {
        #expect(outcome.status == 4, "\(outcome)")
        #expect(words.contains { outcome.errors.contains($0) }, "\(outcome)")
    }
}

/// A disk in memory in the place of somebody's home, for one command.
struct SmallDisk {
    /// How many kilobytes are free on it; nil where nothing may be written.
    let room: Int?

    /// Tells whether one can be had here.
    static let isThere: Bool = {
        let script = "mount -t tmpfs -o size=1m none /mnt"
        let outcome = try? Program.run(
            "unshare", flags + ["sh", "-c", script], in: "/", environment: Program.plain)
        return outcome?.status == 0
    }()

    /// A namespace of its own for mounts; for whoever is not root, one of its own for users as well.
    private static let flags = geteuid() == 0 ? ["-m"] : ["-rm"]

    /// What runs a command with this disk in the place of the folder `home`; what it leaves there ends up in `result`.
    func wrapper(home: String, result: String) -> [String] {
        let script = """
            home=$1 result=$2 room=$3; shift 3
            mkdir -p "$result" && cp -a "$home/." "$result" && mount -t tmpfs -o size=32m,mode=700 none "$home" || exit 99
            cp -a "$result/." "$home" && cd "$PWD" || exit 99
            if [ "$room" = none ]; then
                mount -o remount,ro "$home" || exit 99
            else
                free=$(df --output=avail -k "$home" | tail -1)
                head -c $(((free - room) * 1024)) /dev/zero >"$home/.ballast"
            fi
            "$@"
            status=$?
            rm -rf "$home/.ballast" "$result" 2>/dev/null
            cp -a "$home" "$result" || exit 99
            exit $status
            """
        let free = room.map(String.init) ?? "none"
        return ["unshare"] + Self.flags + ["sh", "-c", script, "sh", home, result, free]
    }
}

extension Ordeal {
    /// Lets the deed be done where its maker's home is a small disk, and puts everything where it would be without.
    func meet(_ disk: SmallDisk) throws -> Outcome {
        try restore()
        let (home, result) = (town[deed.actor].home, town.folder.absolute("result"))
        let outcome = try start(under: disk.wrapper(home: home, result: result)).end()
        guard outcome.status != 99 else { throw TestError("no small disk: \(outcome)") }
        let moved = try Program.run(
            "sh", ["-c", "rm -rf \"$1\" && mv \"$2\" \"$1\"", "sh", home, result], in: "/", environment: Program.plain)
        guard moved.status == 0 else { throw TestError("\(moved)") }
        return outcome
    }
}
