package org.zhucun.exchange.offline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.carrier.ChainPlace;
import org.zhucun.carrier.Manifest;
import org.zhucun.carrier.Route;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.verifier.NoteKey;

/** 对端系统: another installation behind the gap, and how far the chain between the two has come. */
@Entity
@Table(name = "peer")
class Peer {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String name;
    private String network;
    private String origin;
    private String noteKeys;
    private String recipient;
    private UUID clientId;
    private UUID chain;
    private int number;
    private String head;

    @Enumerated(EnumType.STRING)
    private PeerState state;

    private Instant stateAt;
    private String reason;
    private Instant createdAt;
    private String createdBy;
    private String regionPath;

    @Version
    private long version;

    protected Peer() {}

    /** @param path of the region that is told of */
    Peer(RegisterPeer command, String path, Office by, Instant now) {
        this.id = Ids.next();
        this.direction = command.direction();
        this.name = command.name().strip();
        this.network = command.network().strip();
        this.clientId = command.clientId();
        this.chain = direction == Direction.RECEIVER ? UUID.randomUUID() : null;
        this.state = PeerState.ACTIVE;
        this.stateAt = now;
        this.createdAt = now;
        this.createdBy = by.accountName();
        this.regionPath = path;
        keys(Keys.of(command.keys()), command.recipient());
    }

    /** From now on it signs with these, and is written to with that. */
    final void keys(Keys keys, String to) {
        requireActive();
        if (origin != null && !origin.equals(keys.name())) {
            throw DomainException.invalid("/keys", "exchange.offline.keys.other", origin);
        }
        origin = keys.name();
        noteKeys = keys.text();
        if (direction == Direction.RECEIVER && to != null) {
            recipient = Keys.recipient(to);
        } else if (to != null) {
            throw DomainException.invalid("/recipient", "exchange.offline.recipient.sender");
        }
    }

    void retire(String why, Instant now) {
        requireActive();
        state = PeerState.RETIRED;
        stateAt = now;
        reason = why;
    }

    /** The next bundle is the whole again, and the first of another chain. */
    void beginAgain() {
        require(Direction.RECEIVER);
        chain = UUID.randomUUID();
        number = 0;
        head = null;
    }

    /** A bundle was made, or applied. */
    void through(ChainPlace place) {
        chain = place.chain();
        number = place.number();
        head = place.hash();
    }

    void require(Direction wanted) {
        requireActive();
        if (direction != wanted) {
            String key = "exchange.offline.direction." + wanted;
            throw new DomainException(ProblemType.STATE_CONFLICT, key);
        }
    }

    private void requireActive() {
        if (state == PeerState.RETIRED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.retired");
        }
    }

    /** @param own name of this installation */
    Route route(String own) {
        String region = Regions.code(regionPath);
        return direction == Direction.RECEIVER ? new Route(own, origin, region) : new Route(origin, own, region);
    }

    Collection<NoteKey> keys() {
        return Keys.of(List.of(noteKeys.split("\n"))).keys();
    }

    private List<String> may(Office office) {
        List<String> may = new ArrayList<>();
        if (state == PeerState.ACTIVE && office.may("client:manage")) {
            may.addAll(List.of("renew-keys", "retire"));
        }
        if (state == PeerState.ACTIVE && direction == Direction.RECEIVER && office.may("bundle:carry")) {
            may.addAll(List.of("make-bundle", "take-receipt", "begin-again"));
        }
        return may;
    }

    PeerView view(Office office) {
        return new PeerView(
                id,
                direction,
                name,
                network,
                origin,
                List.of(noteKeys.split("\n")),
                recipient,
                clientId,
                Regions.code(regionPath),
                chain,
                number,
                state,
                stateAt,
                reason,
                createdAt,
                createdBy,
                version,
                may(office));
    }

    Subject subject() {
        return new Subject(id.toString(), name, regionPath, null);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    UUID clientId() {
        return clientId;
    }

    String recipient() {
        return recipient;
    }

    UUID chain() {
        return chain;
    }

    int number() {
        return number;
    }

    /** Hash of the newest manifest of the chain. */
    String head() {
        return head == null ? Manifest.NONE : head;
    }

    String regionPath() {
        return regionPath;
    }

    long version() {
        return version;
    }
}
