package org.zhucun.region.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** 导入版本: what the file of a newer edition is. */
public class EditionRequest {
    /** Name of the edition, e.g. {@code 2024}. */
    @RestQuery
    @NotNull
    @Size(max = 40)
    @Pattern(regexp = "[0-9A-Za-z.-]{1,40}")
    public String edition;

    /** Its cut-off day; later than that of every edition before, not in the future. */
    @RestQuery
    @NotNull
    public LocalDate effectiveOn;

    /** How many divisions it closes; asked for when that is more than a twentieth of the country. */
    @RestQuery
    public Integer closing;
}
