package org.zhucun.exchange.offline;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.carrier.BundleReader.Opened;
import org.zhucun.carrier.BundleRefused;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Manifest;
import org.zhucun.carrier.Receipt;
import org.zhucun.carrier.Refusal;
import org.zhucun.exchange.offline.Received.Outcome;
import org.zhucun.exchange.offline.Received.Stamp;
import org.zhucun.exchange.offline.ReceivedBundles.Parcel;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.verifier.NoteKey;

/** 收包业务: a bundle becomes part of the copy, whole or not at all, and exactly once. */
@ApplicationScoped
@Transactional
class ReceivedService {
    private static final int BATCH = 1_000;

    private final ReceivedRepository received;
    private final CopyRepository copy;
    private final PeerRepository peers;
    private final OwnKeys keys;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ReceivedService(
            ReceivedRepository received,
            CopyRepository copy,
            PeerRepository peers,
            OwnKeys keys,
            ObjectMapper json,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.received = received;
        this.copy = copy;
        this.peers = peers;
        this.keys = keys;
        this.json = json;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<ReceivedBundleView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("received-bundles", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        List<Received> found = received.page(after == null ? null : UUID.fromString(after.get(0)), paging.size + 1);
        return CursorPage.of(
                found, paging.size, binding, one -> List.of(one.id().toString()), one -> one.view(request.locale()));
    }

    ReceivedBundleView get(UUID id) {
        return received.find(id)
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND))
                .view(request.locale());
    }

    /** @throws BundleRefused where it is not the one that comes next, or not signed by who it says */
    @Audited(Action.BUNDLE_APPLIED)
    ReceivedBundleView apply(Parcel parcel) throws IOException {
        Manifest manifest = parcel.opened().manifest();
        Peer peer = sender(parcel.opened());
        received.of(peer).require(manifest, parcel.replace());
        if (manifest.number() == 1) {
            copy.clear(peer);
        }
        write(parcel, peer);
        CopyState state = copy.state(peer);
        if (!state.equals(manifest.copy())) {
            throw new BundleRefused(
                    Refusal.COPY_DIFFERS,
                    manifest.copy().rows(),
                    manifest.copy().hash().substring(0, 12),
                    state.rows(),
                    state.hash().substring(0, 12));
        }
        peer.through(manifest.place());
        peers.flush();
        return keep(parcel, peer, new Outcome(state, null, List.of(), null));
    }

    /** That it was refused, where the sender is known for sure. */
    @Audited(Action.BUNDLE_REFUSED)
    ReceivedBundleView refuse(Parcel parcel, BundleRefused refused) {
        List<String> arguments =
                Arrays.stream(refused.arguments()).map(String::valueOf).toList();
        return keep(parcel, sender(parcel.opened()), new Outcome(null, refused.refusal(), arguments, null));
    }

    /** Registered under that name for that region, and one of its keys has signed. */
    private Peer sender(Opened opened) {
        var route = opened.manifest().route();
        Peer peer = peers.sender(route.from(), Regions.path(route.region()))
                .orElseThrow(() -> new BundleRefused(
                        Refusal.UNKNOWN_SENDER, route.from(), route.region().isEmpty() ? "-" : route.region()));
        List<NoteKey> registered = List.copyOf(peer.keys());
        if (!opened.note().signedBy(registered)) {
            throw new BundleRefused(Refusal.SIGNATURE, route.from());
        }
        return peer;
    }

    private void write(Parcel parcel, Peer peer) throws IOException {
        Map<String, CopyEntry> batch = new LinkedHashMap<>();
        int number = parcel.opened().manifest().number();
        Opened again = parcel.reader().read(line -> {
            CopyEntry entry = CopyEntry.of(line, json);
            batch.put(entry.key(), entry);
            if (batch.size() >= BATCH) {
                copy.put(peer, number, batch.values());
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            copy.put(peer, number, batch.values());
        }
        if (!again.note().toString().equals(parcel.opened().note().toString())) {
            throw new BundleRefused(Refusal.ALTERED);
        }
    }

    private ReceivedBundleView keep(Parcel parcel, Peer peer, Outcome outcome) {
        Manifest manifest = parcel.opened().manifest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Receipt receipt = new Receipt(
                manifest.route(),
                manifest.chain(),
                manifest.number(),
                manifest.hash(),
                now,
                outcome.copy(),
                outcome.refusal(),
                manifest.chain().equals(peer.chain()) ? peer.number() + 1 : 1);
        Outcome signed = new Outcome(
                outcome.copy(),
                outcome.refusal(),
                outcome.arguments(),
                keys.sign(receipt.text()).toString());
        Received row = Received.of(
                Ids.next(),
                peer,
                manifest,
                signed,
                new Stamp(parcel.file(), now, caller.require().accountName()));
        received.add(row);
        trail.about(new Subject(row.id().toString(), Integer.toString(row.number()), row.regionPath(), null));
        trail.detail(detail(row));
        return row.view(request.locale());
    }

    private static Map<String, Object> detail(Received row) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("peer", row.peerId());
        detail.put("chain", row.chain());
        detail.put("number", row.number());
        detail.put("hash", row.hash());
        detail.put("sha256", row.file().sha256());
        if (row.refusal() == null) {
            detail.put("copy", row.copy().hash());
            detail.put("rows", row.copy().rows());
        } else {
            detail.put("refusal", row.refusal().name());
        }
        return detail;
    }
}
