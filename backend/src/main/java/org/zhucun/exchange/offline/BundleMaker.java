package org.zhucun.exchange.offline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.audit.log.CommittedDeeds;
import org.zhucun.carrier.BundleWriter;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Manifest;
import org.zhucun.carrier.Route;
import org.zhucun.exchange.feed.FeedReader;
import org.zhucun.exchange.xlsx.NamelessFile;
import org.zhucun.identity.session.ClientOffices;
import org.zhucun.kernel.DomainException;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 制包: reads the feed as the machine client whose rights the receiver has, a page a transaction, and writes it encrypted as it goes. What
 * makes it a bundle is committed at once at the end; whoever dies before leaves a lease that runs out.
 */
@ApplicationScoped
class BundleMaker {
    private static final Logger LOG = Logger.getLogger(BundleMaker.class);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 5;
    private static final int FINISH_SECONDS = 300;

    private final BundleRepository bundles;
    private final SentRepository sent;
    private final PartRepository parts;
    private final PeerRepository peers;
    private final FeedReader feed;
    private final ClientOffices clients;
    private final CommittedDeeds committed;
    private final OwnKeys keys;
    private final Trail trail;
    private final Clock clock;

    BundleMaker(
            BundleRepository bundles,
            SentRepository sent,
            PartRepository parts,
            PeerRepository peers,
            FeedReader feed,
            ClientOffices clients,
            CommittedDeeds committed,
            OwnKeys keys,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.sent = sent;
        this.parts = parts;
        this.peers = peers;
        this.feed = feed;
        this.clients = clients;
        this.committed = committed;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where a stretch ended. */
    private record End(String cursor, long position, boolean complete) {}

    /** @return whether there was one to make */
    boolean makeOne() {
        Optional<MakeTask> task = BundleRounds.asSystem(() -> bundles.claim(clock.instant(), LEASE));
        task.ifPresent(this::make);
        return task.isPresent();
    }

    private void make(MakeTask task) {
        Optional<Office> office = clients.find(task.clientId()).filter(one -> one.may("feed:read"));
        if (office.isEmpty()) {
            fail(task, "exchange.offline.client.may");
            return;
        }
        try (FileChannel file = NamelessFile.open();
                BundleWriter writer = new BundleWriter(file, task.recipient())) {
            committed.orderSoon();
            End end = gather(task, office.get(), writer);
            as(office.get(), FINISH_SECONDS, () -> finish(task, end, writer, file));
        } catch (DomainException refused) {
            fail(task, refused);
        } catch (IOException | RuntimeException broken) {
            LOG.errorf(broken, "bundle %s was not made", task.id());
            if (task.attempts() >= ATTEMPTS) {
                fail(task, "exchange.offline.attempts");
            }
        }
    }

    private End gather(MakeTask task, Office office, BundleWriter writer) throws IOException {
        as(office, 0, () -> {
            sent.clear(task);
            return null;
        });
        String cursor = task.cursorFrom();
        long position = task.position();
        boolean more = true;
        while (more && !writer.full()) {
            String after = cursor;
            FeedReader.Lines page = as(office, 0, () -> stretch(task, after));
            for (FeedReader.Line line : page.lines()) {
                writer.add(line.type(), line.upsert(), line.json());
                position = Math.max(position, line.position());
            }
            cursor = page.next();
            more = page.more();
        }
        return new End(cursor, position, !more);
    }

    private FeedReader.Lines stretch(MakeTask task, String after) {
        FeedReader.Lines page = feed.after(after);
        sent.stage(task, page.lines());
        requireHeld(task);
        return page;
    }

    private void requireHeld(MakeTask task) {
        if (!bundles.hold(task, clock.instant().plus(LEASE))) {
            throw new IllegalStateException("another node makes it");
        }
    }

    private Void finish(MakeTask task, End end, BundleWriter writer, FileChannel file) throws IOException {
        Peer peer = peers.hold(task.peerId());
        requireHeld(task);
        CopyState copy = sent.merge(task);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Manifest manifest = new Manifest(
                new Route(keys.name(), task.origin(), Regions.code(task.regionPath())),
                task.chain(),
                task.number(),
                task.previous(),
                now,
                end.position(),
                task.cursorFrom() == null ? Manifest.NONE : task.cursorFrom(),
                end.cursor(),
                writer.counts(),
                copy,
                writer.parts());
        writer.finish(keys.sign(manifest.text()));
        long bytes = file.size();
        bundles.made(task, new MadeBundle(manifest, end.complete(), bytes, parts.store(task, file)));
        peer.through(manifest.place());
        peers.flush();
        deed(task, manifest);
        return null;
    }

    private void deed(MakeTask task, Manifest manifest) {
        trail.detail(Map.of("peer", task.peerId(), "number", manifest.number(), "hash", manifest.hash()));
        trail.record(
                Action.BUNDLE_MADE,
                new Subject(task.id().toString(), Integer.toString(task.number()), task.regionPath(), null));
    }

    private void fail(MakeTask task, DomainException refused) {
        fail(
                task,
                refused.clause().key(),
                refused.clause().values().stream().map(String::valueOf).toArray(String[]::new));
    }

    private void fail(MakeTask task, String key, String... arguments) {
        BundleRounds.asSystem(() -> {
            bundles.failed(task, key, List.of(arguments));
            return null;
        });
    }

    private static <T> T as(Office office, int seconds, Callable<T> work) {
        return Caller.as(office, () -> {
            var transaction = QuarkusTransaction.requiringNew();
            return (seconds == 0 ? transaction : transaction.timeout(seconds)).call(work);
        });
    }
}
