package org.zhucun.cadre;

import java.util.Set;
import java.util.UUID;

/**
 * 新登记干部: one of many that are registered at once.
 *
 * @param form that was checked
 * @param station where he is on post from the beginning, null when he is posted nowhere
 */
public record NewCadre(UUID id, CadreForm form, Station station) {
    /**
     * 驻地
     *
     * @param regionPath of the village
     * @param roles names such as {@code FIRST_SECRETARY}
     */
    public record Station(String regionPath, Set<String> roles) {}
}
