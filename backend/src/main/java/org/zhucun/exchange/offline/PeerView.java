package org.zhucun.exchange.offline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 对端系统.
 *
 * @param origin its name in the files
 * @param keys public keys of its signatures
 * @param recipient key of age of a receiver, null of a sender
 * @param clientId machine client with whose rights bundles are made, null of a sender
 * @param regionCode whose resources are told of; empty for the whole country
 * @param chain null of a sender before its first bundle
 * @param number of the newest bundle of the chain: the last made, or the last applied
 */
public record PeerView(
        UUID id,
        Direction direction,
        String name,
        String network,
        String origin,
        List<String> keys,
        String recipient,
        UUID clientId,
        String regionCode,
        UUID chain,
        int number,
        PeerState state,
        Instant stateAt,
        String reason,
        Instant createdAt,
        String createdBy,
        long version,
        List<String> may)
        implements Versioned {}
