package org.zhucun.cadre;

import org.zhucun.organization.OrganizationRef;

/**
 * 已核登记表: what a form refers to, found and in order.
 *
 * @param citizenId the one on the form, else the one on file
 * @param phone the one on the form, or null
 */
record CheckedForm(CitizenId citizenId, Phone phone, OrganizationRef unit, String managingRegionCode) {}
