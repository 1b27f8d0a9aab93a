// Work on threads, with the results in the order of the tasks.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace roi::cli {

/// The threads that a command starts where nobody says how many.
inline unsigned processors() {
    constexpr unsigned most = 8;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

/// Does each task on one of several threads and takes the results one after another, in the order in which
/// the tasks came, on the thread that adds them. Few tasks are under way at a time, so memory is bounded.
/// No thread is started for a single task, and none at all where one job is asked for. What `work` throws is
/// thrown again where its result would be taken.
template <class Task, class Done>
class InOrder {
 public:
    using Work = std::function<Done(Task&)>;
    using Take = std::function<void(Task&&, Done&&)>;

    /// 0 jobs: as many as there are processors().
    InOrder(unsigned jobs, Work work, Take take)
        : jobs_(jobs), work_(std::move(work)), take_(std::move(take)) {}
    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;

    ~InOrder() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
            waiting_.clear();
        }
        news_.notify_all();
        for (auto& thread : threads_) thread.join();
    }

    void add(Task&& task) {
        // The first task may stay the only one; until there is another, nobody asks how many processors there
        // are.
        if (jobs_ == 0 && !entries_.empty()) jobs_ = processors();
        if (jobs_ == 1) {
            finish();
            return take_one(std::make_shared<Entry>(std::move(task)));
        }
        const std::size_t most = static_cast<std::size_t>(jobs_) + 2;
        while (entries_.size() >= most) take_first();
        entries_.push_back(std::make_shared<Entry>(std::move(task)));
        if (entries_.size() == 1 && threads_.empty()) return;
        if (threads_.empty()) {
            hand_over(entries_.front());
            for (unsigned i = 0; i < jobs_; ++i) threads_.emplace_back([this] { run(); });
        }
        hand_over(entries_.back());
    }

    /// Takes every result that is still to come.
    void finish() {
        if (threads_.empty() && !entries_.empty()) take_one(std::exchange(entries_, {}).front());
        while (!entries_.empty()) take_first();
    }

 private:
    struct Entry {
        explicit Entry(Task&& given) : task(std::move(given)) {}
        Task task;
        std::optional<Done> done;
        std::exception_ptr failure;
        bool is_finished = false;  ///< guarded by the mutex; the rest belongs to the worker until then
    };
    using Shared = std::shared_ptr<Entry>;

    /// Without any thread.
    void take_one(const Shared& entry) {
        Done done = work_(entry->task);
        take_(std::move(entry->task), std::move(done));
    }

    void hand_over(const Shared& entry) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(entry);
        }
        news_.notify_one();
    }

    void take_first() {
        const Shared entry = std::move(entries_.front());
        entries_.pop_front();
        {
            std::unique_lock lock(mutex_);
            finished_.wait(lock, [&] { return entry->is_finished; });
        }
        if (entry->failure) std::rethrow_exception(entry->failure);
        take_(std::move(entry->task), std::move(*entry->done));
    }

    /// What a thread does all day.
    void run() {
        for (;;) {
            Shared entry;
            {
                std::unique_lock lock(mutex_);
                news_.wait(lock, [&] { return is_over_ || !waiting_.empty(); });
                if (is_over_) return;
                entry = std::move(waiting_.front());
                waiting_.pop_front();
            }
            try {
                entry->done.emplace(work_(entry->task));
            } catch (...) {
                entry->failure = std::current_exception();
            }
            {
                const std::lock_guard lock(mutex_);
                entry->is_finished = true;
            }
            finished_.notify_one();
        }
    }

    unsigned jobs_;
    Work work_;
    Take take_;
    std::deque<Shared> entries_;  ///< whose results are not taken yet, in their order
    std::deque<Shared> waiting_;  ///< that no thread has begun, guarded
    std::mutex mutex_;
    std::condition_variable news_;
    std::condition_variable finished_;
    bool is_over_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace roi::cli
