package org.zhucun.supervision.draw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 抽取记录: everything that is needed to draw again, published when all targets are open.
 *
 * @param format {@code zhucun-draw-record/1}: how it is to be read, docs/adr/0031
 * @param population the text that was hashed
 * @param seed digest of both secrets and the population
 * @param list what was drawn, in order
 * @param repeats number of the draw that this one repeats, or null
 */
public record DrawRecord(
        String format,
        UUID drawId,
        String number,
        String title,
        String population,
        String populationDigest,
        List<RecordParty> parties,
        String seed,
        List<RecordTarget> list,
        String listDigest,
        DrawNames names,
        String repeats,
        String repeatReason) {
    static final String FORMAT = "zhucun-draw-record/1";

    /** 承诺与揭示 */
    public record RecordParty(
            int seat,
            PartyRole role,
            String office,
            String commitment,
            Instant committedAt,
            String secret,
            String nonce,
            Instant openedAt) {}

    /** 抽中对象 */
    public record RecordTarget(String village, String stratum, List<UUID> inspectors) {
        static RecordTarget of(Lottery.Drawn drawn) {
            return new RecordTarget(drawn.village(), drawn.stratum(), drawn.inspectors());
        }
    }
}
