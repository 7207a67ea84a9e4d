package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.carrier.Receipt;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.verifier.SignedNote;

/** 收回执: what the receiver carried back says how far it has come; only what it signed is believed. */
@ApplicationScoped
@Transactional
class ReceiptService {
    private final BundleRepository bundles;
    private final PeerRepository peers;
    private final OwnKeys keys;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ReceiptService(
            BundleRepository bundles,
            PeerRepository peers,
            OwnKeys keys,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.peers = peers;
        this.keys = keys;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.BUNDLE_RECEIPT_TAKEN)
    BundleView take(UUID peerId, TakeReceipt command) {
        Peer peer = peers.hold(peerId);
        peer.require(Direction.RECEIVER);
        Receipt receipt = read(command.receipt(), peer);
        Bundle bundle = bundles.made(peerId, receipt.chain(), receipt.number())
                .filter(one -> one.hash().equals(receipt.bundle()))
                .orElseThrow(() -> new DomainException(
                        ProblemType.STATE_CONFLICT, "exchange.offline.receipt.unknown", number(receipt.number())));
        if (receipt.refusal() == null) {
            acknowledge(bundle, receipt);
        } else {
            refuse(bundle, receipt);
        }
        trail.about(bundle.subject());
        trail.detail(Map.of(
                "number",
                receipt.number(),
                "refused",
                receipt.refusal() == null ? "" : receipt.refusal().name()));
        return bundles.find(bundle.id()).orElseThrow().view(caller.require(), request.locale());
    }

    private Receipt read(String text, Peer peer) {
        SignedNote note;
        Receipt receipt;
        try {
            note = SignedNote.parse(text.replace("\r\n", "\n").stripTrailing() + "\n");
            receipt = Receipt.parse(note.text());
        } catch (IllegalArgumentException malformed) {
            throw DomainException.invalid("/receipt", "exchange.offline.receipt.form");
        }
        if (!note.signedBy(peer.keys())) {
            throw DomainException.invalid("/receipt", "exchange.offline.receipt.signature", peer.name());
        }
        if (!receipt.route().equals(peer.route(keys.name()))) {
            throw DomainException.invalid(
                    "/receipt",
                    "exchange.offline.receipt.route",
                    receipt.route().from(),
                    receipt.route().to());
        }
        if (!receipt.chain().equals(peer.chain())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.receipt.chain");
        }
        return receipt;
    }

    private void acknowledge(Bundle bundle, Receipt receipt) {
        if (receipt.copy() != null && !receipt.copy().equals(bundle.copy())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.offline.receipt.copy");
        }
        if (bundles.acknowledged(bundle, receipt.at(), clock.instant()) == 0) {
            throw new DomainException(
                    ProblemType.STATE_CONFLICT, "exchange.offline.receipt.known", number(receipt.number()));
        }
    }

    private void refuse(Bundle bundle, Receipt receipt) {
        if (bundle.state() == BundleState.ACKNOWLEDGED) {
            throw new DomainException(
                    ProblemType.STATE_CONFLICT, "exchange.offline.receipt.known", number(receipt.number()));
        }
        bundles.refused(bundle.id(), receipt.refusal(), receipt.expected());
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
