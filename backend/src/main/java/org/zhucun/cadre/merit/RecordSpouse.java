package org.zhucun.cadre.merit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 登记配偶: the spouse, where she or he is a cadre in the register as well.
 *
 * @param spouseId null ends what is recorded
 * @param since from when, or until when if it ends
 */
record RecordSpouse(UUID spouseId, @NotNull LocalDate since) {}
