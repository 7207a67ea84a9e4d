/** 约谈: conversations with one or many, of several kinds (L2, L3); an admonition may close the obligation that asks for one. */
package org.zhucun.assessment.interview;
