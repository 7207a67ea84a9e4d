/**
 * 组织处理 (L4): what was decided about a cadre, by whom, by which document and why. The decision is taken elsewhere and recorded here as it
 * stands; it is never changed, only revoked (撤销), and a revoked one counts until the day of its revocation. Recall as a procedure,
 * interviews and accountability of heads are no part of it.
 */
package org.zhucun.assessment.measure;
