package org.zhucun.exchange.offline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.carrier.CopyState;
import org.zhucun.carrier.Manifest;
import org.zhucun.carrier.Refusal;
import org.zhucun.kernel.Texts;

/** 收到的包的一行: a bundle and what became of it. */
record Received(
        UUID id,
        UUID peerId,
        UUID chain,
        int number,
        String hash,
        Refusal refusal,
        List<String> arguments,
        Instant madeAt,
        long position,
        long upserts,
        long deletes,
        CopyState copy,
        ReceivedFile file,
        String receipt,
        Instant receivedAt,
        String receivedBy,
        String regionPath) {

    static Received of(UUID id, Peer peer, Manifest manifest, Outcome outcome, Stamp stamp) {
        return new Received(
                id,
                peer.id(),
                manifest.chain(),
                manifest.number(),
                manifest.hash(),
                outcome.refusal(),
                outcome.arguments(),
                manifest.made(),
                manifest.position(),
                manifest.upserts(),
                manifest.deletes(),
                outcome.copy(),
                stamp.file(),
                outcome.receipt(),
                stamp.at(),
                stamp.by(),
                peer.regionPath());
    }

    /** 结果: applied with a copy, or refused with a reason; and the receipt that says so. */
    record Outcome(CopyState copy, Refusal refusal, List<String> arguments, String receipt) {}

    /** 经手: which file, when, by whom. */
    record Stamp(ReceivedFile file, Instant at, String by) {}

    ReceivedBundleView view(Locale locale) {
        return new ReceivedBundleView(
                id,
                peerId,
                chain,
                number,
                hash,
                refusal == null ? ReceivedState.APPLIED : ReceivedState.REFUSED,
                refusal,
                refusal == null ? null : Texts.get(locale, refusal.key(), arguments.toArray()),
                madeAt,
                position,
                upserts,
                deletes,
                copy == null ? null : copy.rows(),
                copy == null ? null : copy.hash(),
                file.sha256(),
                file.bytes(),
                receivedAt,
                receivedBy,
                receipt);
    }
}
