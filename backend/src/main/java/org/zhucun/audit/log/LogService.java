package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.verifier.Checkpoint;
import org.zhucun.verifier.LogProof;
import org.zhucun.verifier.SignedNote;

/** 日志服务: shows checkpoints, tiles and proofs. Hashes say nothing about anybody; the text of a deed only who may see the deed. */
@ApplicationScoped
@Transactional
class LogService {
    private final LogRepository log;
    private final WitnessRepository witnesses;
    private final LogSigner signer;

    LogService(LogRepository log, WitnessRepository witnesses, LogSigner signer) {
        this.log = log;
        this.witnesses = witnesses;
        this.signer = signer;
    }

    LogView log() {
        Optional<LogRepository.Published> newest = log.newest();
        return new LogView(
                signer.origin(),
                newest.map(LogRepository.Published::size).orElse(0L),
                newest.map(one -> Checkpoint.parse(note(one).text()).rootText()).orElse(null),
                newest.map(LogRepository.Published::at).orElse(null),
                signer.keys().stream().map(Object::toString).toList(),
                witnesses.list());
    }

    String checkpoint() {
        return cosigned(log.newest().orElseThrow(LogService::notFound)).toString();
    }

    String checkpoint(long size) {
        return cosigned(log.at(size).orElseThrow(LogService::notFound)).toString();
    }

    byte[] tile(int level, String path) {
        TileAddress address = TileAddress.parse(level, path).orElseThrow(LogService::notFound);
        List<byte[]> hashes = log.range(level, address.first(), address.first() + address.width());
        if (hashes.size() != address.width()) {
            throw notFound();
        }
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        hashes.forEach(tile::writeBytes);
        return tile.toByteArray();
    }

    ConsistencyView consistency(Sizes sizes) {
        if (sizes.from > sizes.to || sizes.to > log.size()) {
            throw DomainException.invalid("to", "audit.log.sizes");
        }
        return new ConsistencyView(sizes.from, sizes.to, base64(new Prover(log).consistency(sizes.from, sizes.to)));
    }

    @Audited(Action.TRAIL_READ)
    ProofView proof(UUID deed) {
        Optional<Long> index = log.indexOf(deed).orElseThrow(LogService::notFound);
        LogRepository.Published newest = log.newest().orElse(null);
        if (index.isEmpty() || newest == null || newest.size() <= index.get()) {
            return ProofView.waiting(deed);
        }
        long at = index.get();
        LogRepository.Line line = log.lines(at, at + 1).get(0);
        List<byte[]> proof = new Prover(log).inclusion(at, newest.size());
        SignedNote note = cosigned(newest);
        LogProof file = new LogProof(line.leaf().getBytes(java.nio.charset.StandardCharsets.UTF_8), at, proof, note);
        return new ProofView(
                deed,
                ProofView.State.LOGGED,
                at,
                newest.size(),
                line.leaf(),
                Base64.getEncoder().encodeToString(line.hash()),
                base64(proof),
                note.toString(),
                file.toString());
    }

    private SignedNote cosigned(LogRepository.Published published) {
        return note(published).with(log.cosignatures(published.size()));
    }

    private static SignedNote note(LogRepository.Published published) {
        return SignedNote.parse(published.note());
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private static DomainException notFound() {
        return DomainException.of(ProblemType.NOT_FOUND);
    }
}
