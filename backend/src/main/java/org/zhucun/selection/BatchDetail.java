package org.zhucun.selection;

import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 选派批次详情: a batch with what its villages need and whom it asks.
 *
 * @param units as far as the office sees them: a unit sees itself
 */
record BatchDetail(BatchView batch, List<NeedView> needs, List<Asked> units) implements Versioned {

    /** 推荐单位 */
    record Asked(UUID unitId, String unitName, Integer quota, int nominated) {}

    @Override
    public long version() {
        return batch.version();
    }
}
