package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.finding.Finding;

/// What was found in an open design and in its file.
final class Judgement {
    private static final Analysis NONE_YET = new Analysis(List.of(), List.of(), CapacityReport.NONE);

    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Analysis> analysis = new ReadOnlyObjectWrapper<>(NONE_YET);
    private final ReadOnlyObjectWrapper<CapacityReport> capacity = new ReadOnlyObjectWrapper<>(NONE_YET.capacity());
    private final ReadOnlyBooleanWrapper judged = new ReadOnlyBooleanWrapper();
    private List<Finding> ofFile = List.of();

    /// What is wrong with the file, then what the analysis found, errors first in each.
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /// What the analysis came to last; nothing until it has.
    ReadOnlyObjectProperty<Analysis> analysis() {
        return analysis.getReadOnlyProperty();
    }

    /// Pods and addresses as they were counted last; empty until they were.
    ReadOnlyObjectProperty<CapacityReport> capacity() {
        return capacity.getReadOnlyProperty();
    }

    /// Whether the analysis has come to something since the design was opened.
    ReadOnlyBooleanProperty judged() {
        return judged.getReadOnlyProperty();
    }

    /// Another design comes, with that wrong in its file.
    void forget(List<Finding> problems) {
        ofFile = List.copyOf(problems);
        judged.set(false);
        take(NONE_YET);
    }

    /// The file was read again.
    void ofFile(List<Finding> problems) {
        ofFile = List.copyOf(problems);
        refresh();
    }

    /// The design was analysed.
    void ofDesign(Analysis result) {
        judged.set(true);
        take(result);
    }

    private void take(Analysis result) {
        analysis.set(result);
        capacity.set(result.capacity());
        refresh();
    }

    private void refresh() {
        List<Finding> all = new ArrayList<>(ofFile);
        all.addAll(analysis.get().findings());
        findings.set(List.copyOf(all));
    }
}
