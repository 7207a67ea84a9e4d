package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.identity.session.ClientOffices;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 对端系统管理: who is on the other side of the gap, and by which keys it is known. */
@ApplicationScoped
@Transactional
class PeerService {
    private final PeerRepository peers;
    private final ClientOffices clients;
    private final BundleRepository bundles;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    PeerService(
            PeerRepository peers,
            ClientOffices clients,
            BundleRepository bundles,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.peers = peers;
        this.clients = clients;
        this.bundles = bundles;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<PeerView> page(Paging paging) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("peers", "", office.path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        List<Peer> found = peers.page(after == null ? null : UUID.fromString(after.get(0)), paging.size + 1);
        CursorPage<PeerView> page = CursorPage.of(
                found, paging.size, binding, one -> List.of(one.id().toString()), one -> one.view(office));
        return paging.withTotal ? page.withTotal(CursorPage.Total.capped(peers.count())) : page;
    }

    PeerView get(UUID id) {
        return peers.find(id).view(caller.require());
    }

    @Audited(Action.PEER_REGISTERED)
    PeerView register(RegisterPeer command) {
        Office office = caller.require();
        String path = command.direction() == Direction.RECEIVER ? ofClient(command, office) : ofRegion(command, office);
        Peer peer = new Peer(command, path, office, clock.instant());
        peers.persistAndFlush(peer);
        trail.about(peer.subject());
        return peer.view(office);
    }

    /** What a machine client may read of its region goes into the bundles of its receiver. */
    private String ofClient(RegisterPeer command, Office office) {
        if (command.clientId() == null) {
            throw DomainException.invalid("/clientId", "exchange.offline.client.needed");
        }
        if (command.recipient() == null) {
            throw DomainException.invalid("/recipient", "exchange.offline.recipient");
        }
        if (command.region() != null) {
            throw DomainException.invalid("/region", "exchange.offline.region.receiver");
        }
        Office client = clients.find(command.clientId())
                .filter(one -> office.covers(one.path()))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!client.may("feed:read") || client.tree() != Tree.REGION) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.client.may");
        }
        return client.path();
    }

    private static String ofRegion(RegisterPeer command, Office office) {
        if (command.clientId() != null) {
            throw DomainException.invalid("/clientId", "exchange.offline.client.sender");
        }
        String path = Regions.path(command.region() == null ? "" : command.region());
        if (!office.covers(path)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return path;
    }

    @Audited(Action.PEER_KEYS_RENEWED)
    PeerView renewKeys(UUID id, RenewPeerKeys command) {
        Peer peer = required(id);
        peer.keys(Keys.of(command.keys()), command.recipient());
        return changed(peer);
    }

    @Audited(Action.PEER_RETIRED)
    PeerView retire(UUID id, String reason) {
        Peer peer = required(id);
        peer.retire(reason, clock.instant());
        return changed(peer);
    }

    /** For a receiver that lost its copy, or after this installation was restored from a backup. */
    @Audited(Action.PEER_BEGUN_AGAIN)
    PeerView beginAgain(UUID id, String reason) {
        Peer peer = required(id);
        if (bundles.queued(id)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.queued");
        }
        peer.beginAgain();
        trail.detail(java.util.Map.of("reason", reason));
        return changed(peer);
    }

    private Peer required(UUID id) {
        Peer peer = peers.hold(id);
        request.requireVersion(peer.version());
        trail.about(peer.subject());
        return peer;
    }

    private PeerView changed(Peer peer) {
        peers.flush();
        return peer.view(caller.require());
    }
}
