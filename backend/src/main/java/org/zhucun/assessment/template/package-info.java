/** 考核指标: what an object is assessed by, with weights and the kind of evidence, per region and dated; on site at least the policy's share (K5). */
package org.zhucun.assessment.template;
