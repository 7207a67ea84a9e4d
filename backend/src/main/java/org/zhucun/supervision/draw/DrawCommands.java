package org.zhucun.supervision.draw;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 抽取办理: what offices do with a draw. */
final class DrawCommands {
    private static final String HEX = "[0-9a-f]{64}";

    private DrawCommands() {}

    /**
     * 发起抽取
     *
     * @param areas townships or counties whose villages are the candidates
     * @param inspectors members of inspection groups
     * @param targets how many villages
     * @param each how many inspectors to a village
     * @param revealUntil the term for both offices to open their secrets
     * @param openAt from when on the inspected may know
     * @param repeats the draw that this one repeats, with the reason
     */
    record OrganizeDraw(
            @NotBlank @Size(max = 100) String title,

            @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Size(max = 9) @Pattern(regexp = "\\d{6}|\\d{9}", message = "supervision.draw.area") String>
                    areas,

            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid SentInspector> inspectors,
            @Schema(required = true) @Min(1) @Max(200) int targets,
            @Schema(required = true) @Min(1) @Max(5) int each,
            @NotNull @Size(min = 2, max = 2) List<@NotNull @Valid NamedParty> parties,
            @NotNull Instant revealUntil,
            @NotNull Instant openAt,
            @NotNull LocalDate visitFrom,
            @NotNull LocalDate visitTo,
            UUID planId,
            UUID repeats,
            @Size(max = 500) String repeatReason) {}

    /**
     * 候选督查人员
     *
     * @param member of an inspection group
     * @param releaseAt when he is told where he goes
     */
    record SentInspector(@NotNull UUID member, @NotNull Instant releaseAt) {}

    /** 承诺机构: an office of the organizer's place or above it. */
    record NamedParty(
            @NotNull PartyRole role,

            @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "supervision.draw.party")
            String regionCode) {}

    /** 承诺: the digest of a secret that the office keeps. */
    record CommitToDraw(
            @NotNull @Size(max = 64) @Pattern(regexp = HEX, message = "supervision.draw.hex")
            String commitment) {}

    /** 揭示: the secret itself. */
    record RevealForDraw(
            @NotNull @Size(max = 64) @Pattern(regexp = HEX, message = "supervision.draw.hex")
            String secret,

            @NotNull @Size(max = 64) @Pattern(regexp = HEX, message = "supervision.draw.hex")
            String nonce) {

        Opening opening() {
            return new Opening(secret, nonce);
        }
    }

    /** 中止 */
    record AbortDraw(@NotBlank @Size(max = 500) String reason) {}
}
