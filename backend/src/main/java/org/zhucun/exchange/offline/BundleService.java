package org.zhucun.exchange.offline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.Pieces;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 离线包业务: bundles are asked for and taken away. */
@ApplicationScoped
@Transactional
class BundleService {
    private final BundleRepository bundles;
    private final PartRepository parts;
    private final PeerRepository peers;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    BundleService(
            BundleRepository bundles,
            PartRepository parts,
            PeerRepository peers,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.parts = parts;
        this.peers = peers;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<BundleView> page(UUID peer, Paging paging) {
        Office office = caller.require();
        peers.find(peer);
        CursorBinding binding = new CursorBinding("bundles", peer.toString(), office.path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        List<Bundle> found = bundles.page(peer, after == null ? null : UUID.fromString(after.get(0)), paging.size + 1);
        return CursorPage.of(
                found,
                paging.size,
                binding,
                one -> List.of(one.id().toString()),
                one -> one.view(office, request.locale()));
    }

    /** The next one of its chain; it is made by the next round. */
    @Audited(Action.BUNDLE_ASKED)
    BundleView ask(UUID id) {
        Peer peer = peers.hold(id);
        peer.require(Direction.RECEIVER);
        UUID bundle = Ids.next();
        bundles.ask(bundle, peer, caller.require().accountName(), clock.instant());
        Bundle asked = bundles.find(bundle).orElseThrow();
        trail.about(asked.subject());
        trail.detail(Map.of("peer", id, "number", asked.number()));
        return asked.view(caller.require(), request.locale());
    }

    /** The same bytes each time; the deed is written before the first of them goes out. */
    @Audited(Action.BUNDLE_CARRIED)
    Download download(UUID peer, int number) {
        Office office = caller.require();
        Peer of = peers.require(peer);
        Bundle bundle = bundles.made(peer, of.chain(), number)
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.none"));
        if (!bundle.kept()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.swept");
        }
        bundles.carried(bundle.id(), office.accountName(), clock.instant());
        trail.about(bundle.subject());
        trail.detail(Map.of("peer", peer, "number", number, "sha256", bundle.sha256()));
        InputStream content = new SequenceInputStream(new Pieces(
                piece -> Caller.as(
                        office, () -> QuarkusTransaction.requiringNew().call(() -> parts.piece(bundle.id(), piece))),
                bundle.bytes()));
        return new Download(
                content, bundle.bytes(), "zhucun-%s-%05d.age".formatted(Regions.code(of.regionPath()), number));
    }

    /** 下载的文件 */
    record Download(InputStream content, long bytes, String name) {}
}
