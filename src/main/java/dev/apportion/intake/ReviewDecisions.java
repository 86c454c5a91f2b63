package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.ReviewerDecision;
import java.util.List;

/**
 * What a returned review workbook says.
 *
 * @param decisions in the workbook's order
 * @param findings decisions that can't be taken over, with their cells
 */
public record ReviewDecisions(List<ReviewerDecision> decisions, List<Finding> findings) {}
